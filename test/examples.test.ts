import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateCase, formatDecisions, type PolicyOptions, parseCase } from '../src/index.js';
import { decisionKeys, slugs } from './cases/table.js';

interface Example {
  readonly title: string;
  readonly case: unknown;
  readonly options?: PolicyOptions;
}

const directory = new URL('../examples/cases/', import.meta.url);
const files = readdirSync(directory);

function read(file: string): Example {
  return JSON.parse(readFileSync(new URL(file, directory), 'utf8'));
}

const decided = (file: string) => evaluateCase(parseCase(read(file).case), read(file).options);

it('has at least eleven examples', () => {
  expect(files.length).toBeGreaterThanOrEqual(11);
  expect(new Set(files.map((file) => read(file).title)).size).toBe(files.length);
});

describe.each(files)('%s', (file) => {
  it('has a title, a case and at most options', () => {
    const example = read(file);
    expect(file).toMatch(/^[a-z0-9-]+\.json$/);
    expect(Object.keys(example)).toEqual(['title', 'case', ...(example.options === undefined ? [] : ['options'])]);
    expect(example.title).toMatch(/^[A-Z].+[^.]$/);
  });

  it('is decided and can be read', () => {
    expect(formatDecisions(decided(file))).toMatch(/^\S.+\n=+\n/);
  });
});

it.each(slugs)('some example determines %s', (slug) => {
  const outcomes = files.map((file) => decided(file)[decisionKeys[slug]].outcome);
  expect(outcomes.filter((outcome) => outcome !== 'undetermined' && outcome !== 'not-applicable')).not.toEqual([]);
});

it.each([
  ['isolated-performance-at-four-hours', 'four-hour-cap', 'close-or-advisory'],
  ['preview-user-in-french', 'coverage', 'covered-with-limits'],
  ['reopening-one-day-too-late', 'reopen-eligibility', 'new-incident'],
  ['reopening-in-time', 'reopen-eligibility', 'may-reopen'],
  ['partner-as-subscription-owner', 'submission', 'may-submit'],
  ['unknown-facts', 'coverage', 'undetermined'],
  ['data-repair-with-a-script', 'data-repair', 'script-may-run'],
  ['third-party-software-and-root-cause', 'root-cause-analysis', 'may-be-provided'],
] as const)('%s shows what its title says', (name, slug, outcome) => {
  expect(decided(`${name}.json`)[decisionKeys[slug]].outcome).toBe(outcome);
});

it.each([
  ['friday-evening-severity-c', 'closed-day'],
  ['deadline-over-a-holiday', 'holiday'],
  ['deadline-over-a-clock-change', 'closed-day'],
] as const)('the deadline of %s walks over what its title says', (name, why) => {
  const { walk } = decided(`${name}.json`).initialResponse.details;
  expect(walk.map((segment) => segment.why)).toContain(why);
});
