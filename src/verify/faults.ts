import { type Diagram, no, yes } from '../engine/diagram.js';
import type { LoadedPolicy, LoadedRule } from '../engine/load.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import { countIn } from './cell-sets.js';
import { casesOf, type PolicyCases, verdictsIn, whereVerdict } from './policy-cases.js';
import type { Finding, FindingKind } from './report.js';
import { smallestCase } from './smallest-case.js';
import { describeOptions, number } from './words.js';

/** Everything that is wrong with the rules of a policy, and the number of kinds of case that were looked at. */
export function faultsOf(
  loaded: LoadedPolicy,
  all: readonly LoadedPolicy[],
  vocabulary: Vocabulary,
): { readonly cases: number; readonly findings: readonly Finding[] } {
  const subject = casesOf(loaded, all, vocabulary);
  const findings = [
    ...gaps(subject),
    ...conflicts(subject),
    ...unreachable(subject),
    ...duplicates(subject),
    ...shadowed(subject),
  ];
  return { cases: subject.cases, findings };
}

function gaps(subject: PolicyCases): readonly Finding[] {
  const where = whereVerdict(subject, ({ rules }) => rules.length === 0);
  if (where === no) return [];
  const { rules, cases, policy } = subject;
  const count = number(countIn(rules.space, rules.diagrams, where));
  return [
    finding(
      subject,
      'gap',
      [],
      where,
      `No rule of ${policy.loaded.slug} decides ${count} of ${number(cases)} kinds of case.`,
    ),
  ];
}

function conflicts(subject: PolicyCases): readonly Finding[] {
  return verdictsIn(subject, subject.decided)
    .filter(({ outcome }) => outcome === null)
    .reduce<(readonly [LoadedRule, LoadedRule])[]>((pairs, { rules }) => {
      for (const [index, one] of rules.entries()) {
        for (const other of rules.slice(index + 1)) {
          const known = pairs.some(([a, b]) => a === one && b === other);
          if (!known && one.outcome !== other.outcome) pairs.push([one, other]);
        }
      }
      return pairs;
    }, [])
    .map(([one, other]) => {
      const where = whereVerdict(subject, ({ rules }) => rules.includes(one) && rules.includes(other));
      const count = number(countIn(subject.rules.space, subject.rules.diagrams, where));
      const says = `${one.name} (${one.outcome}) and ${other.name} (${other.outcome}) hold together with priority ${one.priority} in ${count} kinds of case.`;
      return finding(subject, 'conflict', [one, other], where, says);
    });
}

function unreachable(subject: PolicyCases): readonly Finding[] {
  return [...subject.met].flatMap(([rule, where]) => {
    if (where !== no) return [];
    const elsewhere = subject.rules.diagramOf(rule.condition) !== no;
    const says = elsewhere
      ? `${rule.name} holds only where ${subject.policy.loaded.slug} does not apply.`
      : `No case meets the conditions of ${rule.name}.`;
    return [
      { kind: 'unreachable', policy: subject.policy.loaded.slug, rules: [rule.name], example: null, message: says },
    ];
  });
}

function duplicates(subject: PolicyCases): readonly Finding[] {
  const groups = new Map<string, LoadedRule[]>();
  for (const [rule, where] of subject.met) {
    if (where === no) continue;
    const key = `${where} ${rule.outcome}`;
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].flatMap((rules) => {
    const [first] = rules;
    if (!first || rules.length === 1) return [];
    const says = `${names(rules)} hold in exactly the same cases and say the same: ${first.outcome}.`;
    return [finding(subject, 'duplicate', rules, subject.met.get(first) ?? no, says)];
  });
}

function shadowed(subject: PolicyCases): readonly Finding[] {
  const { diagrams } = subject.rules;
  const deciding = new Set(verdictsIn(subject, subject.decided).flatMap(({ rules }) => rules));
  return [...subject.met].flatMap(([rule, where]) => {
    if (where === no || deciding.has(rule)) return [];
    const instead = diagrams.combine(where, subject.decided, (met, answer) => (met === yes ? answer : no));
    const deciders = new Set(verdictsIn(subject, instead).flatMap(({ rules }) => rules));
    const others = subject.policy.loaded.rules.filter((each) => deciders.has(each));
    const says = `${rule.name} (priority ${rule.priority}) never decides: wherever it holds, ${names(others)} ${others.length === 1 ? 'does' : 'do'}.`;
    return [finding(subject, 'shadowed', [rule, ...others], where, says)];
  });
}

const names = (rules: readonly LoadedRule[]): string => rules.map(({ name }) => name).join(', ');

function finding(
  { rules: searched, policy }: PolicyCases,
  kind: FindingKind,
  rules: readonly LoadedRule[],
  where: Diagram,
  says: string,
): Finding {
  const found = smallestCase(searched, where);
  const { options } = found ?? {};
  const more = found === null ? ' No case shows it by itself.' : options ? ` Seen ${describeOptions(options)}.` : '';
  return {
    kind,
    policy: policy.loaded.slug,
    rules: rules.map(({ name }) => name),
    example: found?.example ?? null,
    ...(options ? { options } : {}),
    message: `${says}${more}`,
  };
}
