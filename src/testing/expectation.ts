import type { FactName } from '../case/support-case.js';
import type { Decision } from '../decision.js';
import { checkDecision } from '../format/check-decision.js';
import { formatDecision } from '../format/format-decision.js';
import { decisionKeys } from '../policies/modules.js';
import { ruleFiles } from '../policies/rule-files.js';
import type { PolicyFile } from '../policy-file.js';
import { misnamedClause, misnamedFacts, misnamedOutcome, misnamedRule } from './names.js';
import { nearestRules } from './nearest-rules.js';

/** The rule files under which a decision was made, where they are not the built-in ones. */
export interface MadeWith {
  /** `policy.files` */
  readonly files: readonly PolicyFile[];
}

/** What an expectation found. */
export interface Finding {
  readonly holds: boolean;
  /** What is wrong with the expectation itself, so that neither it nor its opposite can pass. */
  readonly mistake: string | undefined;
  /** Why it failed; for a negated one why that failed. */
  readonly message: (negated: boolean) => string;
}

/** That a decision has an outcome. */
export function hasOutcome(received: unknown, outcome: string, { files }: MadeWith = { files: ruleFiles }): Finding {
  if (!isDecision(received)) return noDecision(received);
  return finding(received, {
    holds: received.outcome === outcome,
    mistake: misnamedOutcome(received, outcome),
    expected: `the outcome of ${received.policy} to be “${outcome}”`,
    but: `it is “${received.outcome}”`,
    nearest: () => nearestRules(received, files, (rule) => rule.outcome === outcome),
  });
}

/** That a rule decides: its outcome is the decision's. */
export function isDecidedBy(received: unknown, rule: string, { files }: MadeWith = { files: ruleFiles }): Finding {
  if (!isDecision(received)) return noDecision(received);
  const named = received.reasons.map((reason) => reason.rule);
  const decided = received.outcome !== 'undetermined';
  return finding(received, {
    holds: decided && named.includes(rule),
    mistake: named.includes(rule) ? undefined : misnamedRule(received, rule, files),
    expected: `${received.policy} to be decided by the rule “${rule}”`,
    but: decided ? `it is decided by ${listed(named)}` : 'it is undetermined',
    nearest: () => nearestRules(received, files, ({ name }) => name === rule),
  });
}

/** That a rule which decides cites a clause. */
export function cites(received: unknown, clause: string): Finding {
  if (!isDecision(received)) return noDecision(received);
  const cited = [...new Set(received.reasons.flatMap(({ clauses }) => clauses))];
  return finding(received, {
    holds: cited.includes(clause),
    mistake: misnamedClause(clause),
    expected: `${received.policy} to cite the clause “${clause}”`,
    but: `it cites ${listed(cited)}`,
    nearest: () => [],
  });
}

/** That a decision is undetermined and each of the facts can still change its outcome. */
export function isUndeterminedFor(received: unknown, facts: readonly FactName[]): Finding {
  if (!isDecision(received)) return noDecision(received);
  const { outcome, missing, policy } = received;
  const idle = facts.filter((fact) => !missing.includes(fact));
  const undetermined = outcome === 'undetermined';
  return finding(received, {
    holds: undetermined && idle.length === 0,
    mistake: misnamedFacts(facts),
    expected: `${policy} to be undetermined${facts.length === 0 ? '' : ` for want of ${facts.join(', ')}`}`,
    but: undetermined ? `its outcome does not depend on ${listed(idle)}` : `it is “${outcome}”`,
    nearest: () => [],
  });
}

interface Expected {
  readonly holds: boolean;
  readonly mistake: string | undefined;
  readonly expected: string;
  readonly but: string;
  readonly nearest: () => readonly string[];
}

function finding(decision: Decision, { holds, mistake, expected, but, nearest }: Expected): Finding {
  const said = (negated: boolean): string =>
    negated ? `Expected ${expected.replace(' to ', ' not to ')}.` : `Expected ${expected}, but ${but}.`;
  return {
    holds,
    mistake,
    // Lazily, because most expectations hold and say nothing.
    message: (negated) => {
      const near = negated || mistake !== undefined ? [] : nearest();
      return [
        mistake ?? said(negated),
        ...(decision.missing.length === 0 ? [] : [`Missing: ${decision.missing.join(', ')}.`]),
        '',
        formatDecision(decision),
        ...(near.length === 0 ? [] : ['', 'Nearest', ...near]),
      ].join('\n');
    },
  };
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'nothing' : names.join(', '));

/** Whether a value has the form of a decision; one that was read from JSON will do. */
function isDecision(value: unknown): value is Decision {
  try {
    checkDecision(value);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function noDecision(received: unknown): Finding {
  const keys = decisionKeys.filter((key) => Object.hasOwn(Object(received), key));
  const hint =
    keys.length === 0 ? '' : ` These are decisions: expect one of them, ${keys.map((key) => `.${key}`).join(', ')}.`;
  const mistake = `Expected a decision of support-policy, but received ${received === null ? 'null' : typeof received}.${hint}`;
  return { holds: false, mistake, message: () => mistake };
}
