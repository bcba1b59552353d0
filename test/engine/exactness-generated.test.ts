import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facts } from '../../src/case/facts.js';
import { parseCase } from '../../src/case/parse.js';
import { createSupportPolicy, type Decision, toFacts } from '../../src/index.js';
import { modules } from '../../src/policies/modules.js';
import type { ConditionJson, PolicyFile } from '../../src/policy-file.js';
import {
  anyReadings,
  completeFacts,
  type FlatCase,
  factsWithEarlierInstants,
  factsWithLaterInstants,
  nest,
  type RuleFact,
} from './generated/facts.js';
import { ruleFile } from './generated/rule-files.js';
import { byDefinition, type Unknown, valuesOf } from './plain-definition.js';

// Facts of which the value follows from others are left out: the definition tries values of the case's own facts.
const ownOf = (all: readonly RuleFact[]): readonly RuleFact[] => all.filter(({ name }) => !name.startsWith('derived.'));
const pools = {
  'the earlier instants': ownOf(factsWithEarlierInstants),
  'the later instants': ownOf(factsWithLaterInstants),
};

function factsIn(condition: ConditionJson): readonly string[] {
  const { all = [], any = [], not, fact, value } = condition;
  const other: unknown = typeof value === 'object' && value !== null && 'fact' in value ? value.fact : undefined;
  const nested = [...all, ...any, ...(not ? [not] : [])].flatMap(factsIn);
  return [...(fact === undefined ? [] : [fact]), ...(typeof other === 'string' ? [other] : []), ...nested];
}

const namedIn = (file: PolicyFile, usable: readonly RuleFact[]): readonly RuleFact[] => {
  const named = new Set(
    [...Object.values(file.conditions ?? {}), ...file.rules.map(({ conditions }) => conditions)].flatMap(factsIn),
  );
  return usable.filter(({ name }) => named.has(name) && facts.some((fact) => fact.name === name));
};

const pairs: readonly (readonly [earlier: string, later: string])[] = [
  ['submittedAt', 'firstResponse.contactedAt'],
  ['submittedAt', 'firstResponse.workStartedAt'],
  ['closure.closedAt', 'reopen.requestedAt'],
];
const followsOrLeads = (name: string): boolean => pairs.flat().includes(name);

/** An unknown instant is never later than the known ones that follow it, nor earlier than the one that it follows. */
function unknownOf(fact: RuleFact, flat: FlatCase): Unknown {
  const known = (name: string): readonly string[] => (flat[name] === undefined ? [] : [String(flat[name])]);
  const latest = pairs.flatMap(([earlier, later]) => (earlier === fact.name ? known(later) : []));
  const earliest = pairs.flatMap(([earlier, later]) => (later === fact.name ? known(earlier) : []));
  // The limits themselves, where no rule names them: else there might be no completion.
  const values = [...valuesOf(fact), ...latest, ...earliest].filter(
    (value) => latest.every((limit) => String(value) <= limit) && earliest.every((limit) => String(value) >= limit),
  );
  return { fact: fact.name, values: [...new Set(values)] };
}

const decide = (file: PolicyFile, supportCase: FlatCase, readings: object, parts: readonly string[]): Decision => {
  const module = Object.values(modules).find(({ slug }) => slug === file.policy);
  if (!module) throw new TypeError(`no policy ${file.policy}`);
  return createSupportPolicy({ rules: [file], readings }).decide(module.key, nest(supportCase, parts));
};

test.each(Object.entries(pools))(
  'of a partial case exactly what its completions make possible: %s',
  { timeout: 60_000 },
  (_, usable) => {
    const counted = { open: 0, determined: 0, narrowed: 0 };
    const unknownMarks = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(
        ruleFile({ facts: usable, total: true }),
        completeFacts,
        anyReadings,
        unknownMarks,
        (file, flat, readings, marks) => {
          const named = namedIn(file, usable);
          const chosen = named.filter(({ name }) => followsOrLeads(name) || marks.next().value).slice(0, 3);
          const gone = new Set(chosen.map(({ name }) => name));
          const known = Object.fromEntries(Object.entries(flat).filter(([name]) => !gone.has(name)));
          const unknowns = chosen.map((fact) => unknownOf(fact, known));
          if (unknowns.reduce((product, { values }) => product * values.length, 1) > 2_500) return;
          const parts = ['reopen', 'outage', 'script'];
          const supportCase = parseCase(nest(known, parts));
          // What follows from the case without being unknown (given, readings) is taken from the public facts.
          const flatKnown = toFacts(supportCase, { readings });
          const { strengths, ...expected } = byDefinition(file, flatKnown, unknowns);
          const decision = decide(file, known, readings, parts);
          expect({
            possible: decision.possible,
            missing: decision.missing,
            rules: decision.reasons.map(({ rule }) => rule).sort(),
          }).toEqual(expected);
          expect(strengths).toContain(decision.strength);
          expect(decision.outcome).toBe(expected.possible.length === 1 ? expected.possible[0] : 'undetermined');
          counted[decision.outcome === 'undetermined' ? 'open' : 'determined'] += 1;
          if (unknowns.some(({ fact }) => followsOrLeads(fact))) counted.narrowed += 1;
        },
      ),
      { numRuns: 120 },
    );
    expect(counted.open).toBeGreaterThan(5);
    expect(counted.determined).toBeGreaterThan(15);
    expect(counted.narrowed).toBeGreaterThan(0);
  },
);
