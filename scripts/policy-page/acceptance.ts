import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import calendarsFile from '../../rules/business-hours.json' with { type: 'json' };
import type { LoadedTable } from '../../src/engine/load.js';
import { trace } from '../../src/engine/trace.js';
import {
  createSupportPolicy,
  type Decision,
  type PolicyId,
  type PolicyOptions,
  type SupportCase,
} from '../../src/index.js';
import { checkOptions } from '../../src/options/check-options.js';
import { CaseView } from '../../src/policies/case-view.js';
import { know } from '../../src/policies/know.js';
import { loadRuleSet } from '../../src/policies/load-rule-set.js';
import { createTime } from '../../src/policies/time.js';
import { caseOf, optionsOf } from '../../test/cases/case-of-row.js';
import { decisionKeys, slugs, table } from '../../test/cases/table.js';

/** Which acceptance cases rest on a clause, by policy. */
export type Citations = ReadonlyMap<string, ReadonlyMap<PolicyId, readonly string[]>>;

/**
 * Evaluates every acceptance case and notes the clauses that its decision rests on: those of the rules
 * that decide, of the table rows that set a detail for certain, and of the calendar that counts.
 */
export function citationsOfCases(): Citations {
  const citations = new Map<string, Map<PolicyId, string[]>>();
  for (const slug of slugs) {
    const { base, cases } = v.parse(table, readJson(slug));
    for (const row of cases) {
      for (const clause of citedBy(slug, caseOf(base, row), optionsOf(row))) {
        const ofClause = citations.get(clause) ?? new Map<PolicyId, string[]>();
        ofClause.set(slug, [...(ofClause.get(slug) ?? []), row.name]);
        citations.set(clause, ofClause);
      }
    }
  }
  return citations;
}

const readJson = (slug: PolicyId): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/cases/${slug}.json`, import.meta.url), 'utf8'));

function citedBy(slug: PolicyId, supportCase: SupportCase, options: PolicyOptions): ReadonlySet<string> {
  const decision: Decision = createSupportPolicy(options).decide(decisionKeys[slug], supportCase);
  const ofReasons = decision.reasons.flatMap(({ clauses }) => clauses);
  if (decision.outcome === 'not-applicable') return new Set();
  return new Set([...ofReasons, ...ofRows(slug, decision.outcome, supportCase, options), ...ofCalendar(decision)]);
}

function ofRows(slug: PolicyId, outcome: string, supportCase: SupportCase, options: PolicyOptions): readonly string[] {
  const checked = checkOptions(options);
  const { set } = loadRuleSet(checked.rules, checked.responseTargets);
  const time = createTime(checked.calendars, checked.holidays);
  const { known } = know(supportCase, checked.assume, checked);
  const view = new CaseView(known, { rules: set, targets: checked.responseTargets, time });
  const holding = ({ hitPolicy, limitedTo, rows }: LoadedTable): LoadedTable['rows'] => {
    if (limitedTo !== null && !limitedTo.includes(outcome)) return [];
    const met = rows.filter(({ condition }) => trace(condition, view).status === 'met');
    return hitPolicy === 'FIRST' ? met.slice(0, 1) : met;
  };
  return [...set.policy(slug).loaded.tables.values()].flatMap(holding).flatMap(({ clauses }) => clauses);
}

function ofCalendar({ details }: Decision): readonly string[] {
  if (typeof details !== 'object' || details === null || !('calendar' in details)) return [];
  const { calendar } = details;
  if (typeof calendar !== 'object' || calendar === null || !('id' in calendar)) return [];
  return calendarsFile.calendars.find(({ id }) => id === calendar.id)?.clauses ?? [];
}
