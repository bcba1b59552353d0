import type { Engine } from 'json-rules-engine';
import { createSupportPolicy, type PolicyFile, type PolicyId } from '../../../src/index.js';
import { flatFactsOf } from '../../../src/policies/flat-facts.js';
import { decisionKeys } from '../../cases/table.js';
import { setUp, viewOf } from '../../engine/both-engines.js';
import type { PreparedRow } from './acceptance.js';

// What json-rules-engine makes of a row: the outcome that must stand twice in its first result, or that it refuses.
async function answerTo(engine: Engine, facts: Readonly<Record<string, unknown>>): Promise<string> {
  try {
    const { results } = await engine.run({ ...facts });
    const [first] = results;
    if (!first) return 'not-applicable';
    const outcome = String(first.event?.params?.['outcome']);
    return first.event?.type === outcome ? outcome : `${outcome} as ${String(first.event?.type)}`;
  } catch {
    return 'refused';
  }
}

// One after the other, and none after a refused one: runs of one engine that overlap make each other skip rules.
async function answersTo(
  slug: PolicyId,
  file: PolicyFile,
  rows: readonly PreparedRow[],
): Promise<readonly (readonly [PreparedRow, string])[]> {
  const policy = createSupportPolicy({ rules: [file] });
  let engine = policy.toEngine(decisionKeys[slug]);
  const setup = setUp([file]);
  const answers: (readonly [PreparedRow, string])[] = [];
  for (const row of rows) {
    const facts = flatFactsOf(viewOf(setup, row.supportCase, row.call));
    const answer = await answerTo(engine, facts);
    if (answer === 'refused') engine = policy.toEngine(decisionKeys[slug]);
    answers.push([row, answer]);
  }
  return answers;
}

/** The rows that json-rules-engine decides on the shipped file: their facts are all known. */
export async function completeRows(
  slug: PolicyId,
  file: PolicyFile,
  rows: readonly PreparedRow[],
): Promise<readonly PreparedRow[]> {
  const plain = rows.filter(({ options }) => Object.keys(options).length === 0);
  const complete = (await answersTo(slug, file, plain)).filter(([, answer]) => answer !== 'refused');
  const wrong = complete.find(([row, answer]) => answer !== row.wanted.outcome);
  if (wrong) throw new Error(`json-rules-engine decides “${wrong[0].name}” of ${slug} otherwise: ${wrong[1]}.`);
  return complete.map(([row]) => row);
}

/** The first of the complete rows on which json-rules-engine decides otherwise than the table; null when none. */
export async function killedPlainly(
  slug: PolicyId,
  file: PolicyFile,
  complete: readonly PreparedRow[],
): Promise<string | null> {
  const answers = await answersTo(slug, file, complete);
  return answers.find(([row, answer]) => answer !== row.wanted.outcome)?.[0].name ?? null;
}
