import { describe, expect, test } from 'vitest';
import { ruleFiles } from '../../src/policies/rule-files.js';
import { capWith } from '../engine/edited.js';
import { shipped } from '../verify/rule-file-copies.js';
import { difference } from './rules/alike.js';
import { listed } from './rules/listed.js';
import { mutated, nameOf } from './rules/mutant.js';
import { mutantsOf } from './rules/mutants.js';
import { policyOf } from './rules/policy-of.js';
import { tryMutants } from './rules/trial.js';

const cap = shipped('four-hour-cap');

describe('the faults made in rule files', () => {
  test.each(ruleFiles.map((file) => [policyOf(file), file] as const))(
    'each change %s, and have a name of their own',
    (_, file) => {
      const mutants = mutantsOf(file);
      expect(new Set(mutants.map(nameOf)).size).toBe(mutants.length);
      expect(mutants.length).toBeGreaterThan(100);
      const text = JSON.stringify(file);
      expect(mutants.filter((mutant) => JSON.stringify(mutated(file, mutant)) === text)).toEqual([]);
    },
  );

  test('reach every kind of thing that a file says', () => {
    const names = mutantsOf(cap).map(nameOf);
    expect(names).toEqual(
      expect.arrayContaining([
        '/parameters/capMinutes/value 240 -> 241',
        '/conditions/cap-used-up/all/0/operator greaterThanInclusive -> greaterThan',
        '/conditions/performance-trouble/all/0/value without 0 (isolated)',
        '/rules without cap-is-for-break-fix',
        '/rules/4/priority 70 -> below 60',
        '/rules/4/conditions all -> any',
        '/rules/4/conditions/all without 2',
        '/rules/2/conditions/all/2 negation removed',
        '/rules/4/event/params/outcome close-or-advisory -> close-and-refer',
        '/rules/4/event/params/strength customer-may -> must',
        '/rules/4/event/params/clauses without 3 (prf-continue-advisory)',
        '/rules/4/event/params/resolutions without A17',
        '/tables/referTo/outcomes without 0 (close-and-refer)',
        '/tables/grounds/rows/0/value performance -> not-reproducible',
      ]),
    );
  });

  test('are noticed by the acceptance table of data repair, save those that are listed', {
    timeout: 60_000,
  }, async () => {
    const { survivors, killed, tried } = await tryMutants(shipped('data-repair'));
    const equivalent = (listed['data-repair'] ?? []).flatMap(({ mutants }) => mutants);
    expect(survivors.map(nameOf).sort()).toEqual([...equivalent].sort());
    expect(killed.rows).toBeGreaterThan(tried / 2);
  });
});

describe('two files', () => {
  test('decide alike in whatever order conditions stand', () => {
    const list = [...(cap.rules[7]?.conditions.all ?? [])];
    expect(difference('four-hour-cap', cap, capWith({ '/rules/7/conditions/all': list.toReversed() }))).toBeNull();
    expect(difference('four-hour-cap', cap, cap)).toBeNull();
  });

  test('differ in an outcome, a detail or a resolution, and show a case', () => {
    expect(difference('four-hour-cap', cap, capWith({ '/parameters/capMinutes/value': 241 }))?.of).toBe('decision');
    const quiet = capWith({ '/tables/evidenceOwed/rows/0/value': false });
    expect(difference('four-hour-cap', cap, quiet)).toMatchObject({
      of: 'evidenceOwed',
      example: { example: { issue: { performance: 'isolated', cause: 'custom-code' } } },
    });
    const uncited = capWith({ '/tables/evidenceOwed/rows/0/resolutions': [] });
    expect(difference('four-hour-cap', cap, uncited)?.of).toBe('resolutions');
  });
});
