import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { trace } from '../src/engine/trace.js';
import { createSupportPolicy, type Decision } from '../src/index.js';
import { checkOptions } from '../src/options/check-options.js';
import { CaseView } from '../src/policies/case-view.js';
import { know } from '../src/policies/know.js';
import { loadRuleSet } from '../src/policies/load-rule-set.js';
import { ruleFiles } from '../src/policies/rule-files.js';
import { createTime } from '../src/policies/time.js';
import { caseOf, optionsOf } from './cases/case-of-row.js';
import { decisionKeys, slugs, table } from './cases/table.js';
import { readJson } from './repository.js';

/** An acceptance case, decided by its policy and seen as the rules see it. */
interface Acceptance {
  readonly decision: Decision;
  readonly view: CaseView;
}

const acceptances = new Map<string, readonly Acceptance[]>(
  slugs.map((slug) => {
    const { base, cases } = v.parse(table, readJson(`test/cases/${slug}.json`));
    return [
      slug,
      cases.map((row): Acceptance => {
        const options = optionsOf(row);
        const checked = checkOptions(options);
        const { set } = loadRuleSet(checked.rules, checked.responseTargets);
        const time = createTime(checked.calendars, checked.holidays);
        const { known } = know(caseOf(base, row), checked.assume, checked);
        return {
          decision: createSupportPolicy(options).decide(decisionKeys[slug], caseOf(base, row)),
          view: new CaseView(known, { rules: set, targets: checked.responseTargets, time }),
        };
      }),
    ];
  }),
);

const casesOf = (slug: string): readonly Acceptance[] => acceptances.get(slug) ?? [];

describe.each(ruleFiles.map((file) => [file.policy, file] as const))('%s', (slug, file) => {
  test('has rules that each decide in some acceptance case and do not in another', () => {
    const certain = casesOf(slug).map(({ decision: { outcome, reasons } }) =>
      outcome === 'undetermined'
        ? []
        : reasons.filter(({ conditions }) => conditions.status === 'met').map(({ rule }) => rule),
    );
    for (const { name } of file.rules) {
      expect([name, certain.some((rules) => rules.includes(name))]).toEqual([name, true]);
      expect([name, certain.some((rules) => rules.length > 0 && !rules.includes(name))]).toEqual([name, true]);
    }
  });

  test('has outcomes that are each reached, and left', () => {
    for (const outcome of file.outcomes) {
      const reached = casesOf(slug).filter(({ decision }) => decision.outcome === outcome);
      expect([outcome, reached.length > 0 && reached.length < casesOf(slug).length]).toEqual([outcome, true]);
    }
  });

  test('has table rows that each set a detail in some acceptance case', () => {
    const { policy: policyOf } = casesOf(slug)[0]?.view.rules ?? {};
    expect(policyOf).toBeDefined();
    const unused = Object.entries(file.tables ?? {}).flatMap(
      ([detail, { rows, hitPolicy, outcomes = file.outcomes }]) =>
        rows.flatMap((_, index) => {
          const sets = casesOf(slug).some(({ view, decision: { outcome } }) => {
            // The views have rule sets of their own where targets were agreed, and so conditions of their own.
            const loaded = view.rules.policy(decisionSlug(slug)).loaded.tables.get(detail)?.rows ?? [];
            const from = loaded.length - rows.length;
            const [row, earlier] = [loaded[from + index], hitPolicy === 'FIRST' ? loaded.slice(0, from + index) : []];
            return (
              outcomes.includes(outcome) &&
              row !== undefined &&
              trace(row.condition, view).status === 'met' &&
              earlier.every(({ condition }) => trace(condition, view).status === 'unmet')
            );
          });
          return sets ? [] : [`${detail} ${index}`];
        }),
    );
    expect(unused).toEqual([]);
  });
});

function decisionSlug(slug: string): (typeof slugs)[number] {
  const found = slugs.find((each) => each === slug);
  if (!found) throw new TypeError(`no policy ${slug}`);
  return found;
}
