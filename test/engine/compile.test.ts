import { describe, expect, test } from 'vitest';
import { answersIn } from '../../src/engine/evaluate.js';
import { createComparableRuleSets, createRuleSet, type RuleSet } from '../../src/engine/rule-set.js';
import { type Knowledge, Situation } from '../../src/engine/situation.js';
import type { ConditionJson, PolicyFile, PolicyId } from '../../src/index.js';
import { fileOf, load, type SmallRule } from './small-policies.js';
import { knowing, vocabulary } from './small-world.js';

const red: ConditionJson = { fact: 'colour', operator: 'equal', value: 'red' };
const green: ConditionJson = { fact: 'colour', operator: 'equal', value: 'green' };
const short: ConditionJson = { fact: 'minutes', operator: 'lessThan', value: 60 };

const [redCode, greenCode, blueCode] = [0, 1, 2] as const;
const of = (colour: number, minutes?: number): Partial<Knowledge> => ({
  codes: [-1, colour],
  values: [minutes, undefined, undefined],
});

const open: SmallRule = { name: 'red-is-open', outcome: 'open', when: red };
const closed: SmallRule = { name: 'others-are-closed', outcome: 'closed', when: { not: red } };

const ruleSetOf = (...files: readonly PolicyFile[]): RuleSet => createRuleSet(load(vocabulary, ...files), vocabulary);

function outcomesOf(rules: RuleSet, known: Partial<Knowledge>, slug: PolicyId = 'coverage') {
  const { outcome, outcomes } = rules.policy(slug);
  const situation = new Situation(rules.space, rules.vocabulary, knowing(known));
  return answersIn(rules.layoutOf(outcome), situation).map((answer) => outcomes[-answer] ?? null);
}

function rulesOf(rules: RuleSet, known: Partial<Knowledge>) {
  const { decision, verdicts } = rules.policy('coverage');
  const situation = new Situation(rules.space, rules.vocabulary, knowing(known));
  return answersIn(rules.layoutOf(decision), situation).map((answer) =>
    verdicts.get(answer)?.rules.map(({ name }) => name),
  );
}

function detailOf(rules: RuleSet, name: string, known: Partial<Knowledge>) {
  const detail = rules.policy('coverage').details.get(name);
  if (!detail) throw new Error(`There is no detail ${name}.`);
  const situation = new Situation(rules.space, rules.vocabulary, knowing(known));
  return answersIn(rules.layoutOf(detail.diagram), situation).map((answer) => detail.answers.get(answer));
}

describe('a compiled policy', () => {
  test('decides by its rules, whatever is known', () => {
    const rules = ruleSetOf(fileOf('coverage', [open, closed]));
    expect(outcomesOf(rules, of(redCode))).toEqual(['open']);
    expect(outcomesOf(rules, of(blueCode))).toEqual(['closed']);
    expect([...outcomesOf(rules, {})].sort()).toEqual(['closed', 'open']);
    const { applies, whole, outcome, gapless, outcomes } = rules.policy('coverage');
    expect(applies).toBeNull();
    expect(whole).toBe(outcome);
    expect(gapless).toBe(true);
    expect(outcomes.filter((each) => each !== undefined)).toHaveLength(2);
  });

  test('takes rules by priority, wherever they stand', () => {
    const rules = ruleSetOf(
      fileOf('coverage', [
        { name: 'short-is-closed', outcome: 'closed', when: short },
        { ...open, priority: 20 },
        { name: 'green-is-open', outcome: 'open', when: green, priority: 20 },
        { name: 'long-is-broken', outcome: 'broken', when: { not: short }, priority: 3 },
      ]),
    );
    expect(rules.policy('coverage').loaded.rules.map(({ priority }) => priority)).toEqual([20, 20, 3, 1]);
    expect(rulesOf(rules, of(redCode, 10))).toEqual([['red-is-open']]);
    expect(rulesOf(rules, of(greenCode, 10))).toEqual([['green-is-open']]);
    expect(rulesOf(rules, of(blueCode, 10))).toEqual([['short-is-closed']]);
    expect(rulesOf(rules, of(blueCode, 60))).toEqual([['long-is-broken']]);
  });

  test('has no outcome in a gap and in a conflict', () => {
    const rules = ruleSetOf(fileOf('coverage', [open, { name: 'short-is-closed', outcome: 'closed', when: short }]));
    expect(outcomesOf(rules, of(redCode, 10))).toEqual([null]);
    expect(rulesOf(rules, of(redCode, 10))).toEqual([['red-is-open', 'short-is-closed']]);
    expect(outcomesOf(rules, of(greenCode, 60))).toEqual([null]);
    expect(rulesOf(rules, of(greenCode, 60))).toEqual([[]]);
    expect(outcomesOf(rules, of(greenCode, 10))).toEqual(['closed']);
    expect(rules.policy('coverage').gapless).toBe(false);
  });

  test('is without gaps where every gap is out of its reach', () => {
    const rules = ruleSetOf(
      fileOf('coverage', [open, { name: 'green-is-closed', outcome: 'closed', when: green }], {
        applies: { any: [red, green] },
      }),
    );
    const { applies, whole, inapplicable, gapless, outcomes } = rules.policy('coverage');
    expect(gapless).toBe(true);
    expect(applies).not.toBeNull();
    const wholeOf = (known: Partial<Knowledge>): readonly unknown[] =>
      answersIn(rules.layoutOf(whole), new Situation(rules.space, vocabulary, knowing(known))).map((answer) =>
        answer === inapplicable ? 'inapplicable' : outcomes[-answer],
      );
    expect(wholeOf(of(redCode))).toEqual(['open']);
    expect(wholeOf(of(greenCode))).toEqual(['closed']);
    expect(wholeOf(of(blueCode))).toEqual(['inapplicable']);
    // Where it has nothing to say, the rules alone would have had a gap.
    expect(outcomesOf(rules, of(blueCode))).toEqual([null]);
    const wider = ruleSetOf(fileOf('coverage', [open], { applies: { any: [red, green] } }));
    expect(wider.policy('coverage').gapless).toBe(false);
  });

  test('can ask what another one decides', () => {
    const submission = fileOf('submission', [
      { name: 'open-is-accepted', outcome: 'accepted', when: outcomeIs('equal', 'open') },
      { name: 'else-refused', outcome: 'refused', when: outcomeIs('notEqual', 'open') },
    ]);
    const withOutcomes = {
      ...vocabulary,
      facts: new Map([
        ...vocabulary.facts,
        [
          'derived.coverage',
          { kind: 'outcome', domain: { kind: 'finite', values: ['open', 'closed'] }, policy: 'coverage' },
        ] as const,
      ]),
    };
    const rules = createRuleSet(load(withOutcomes, fileOf('coverage', [open, closed]), submission), withOutcomes);
    expect(outcomesOf(rules, of(redCode), 'submission')).toEqual(['accepted']);
    expect(outcomesOf(rules, of(blueCode), 'submission')).toEqual(['refused']);
    // Neither holds of what is not decided.
    const gaping = createRuleSet(load(withOutcomes, fileOf('coverage', [open]), submission), withOutcomes);
    expect(outcomesOf(gaping, of(redCode), 'submission')).toEqual(['accepted']);
    expect(outcomesOf(gaping, of(blueCode), 'submission')).toEqual([null]);
    expect(() => createRuleSet(load(withOutcomes, submission), withOutcomes).policy('submission')).toThrow(
      'No policy coverage was loaded.',
    );
  });
});

const outcomeIs = (operator: string, value: string): ConditionJson => ({ fact: 'derived.coverage', operator, value });

describe('conditions', () => {
  const decides = (when: ConditionJson, known: Partial<Knowledge>): readonly unknown[] =>
    outcomesOf(
      ruleSetOf(
        fileOf('coverage', [
          { name: 'met', outcome: 'open', when },
          { name: 'unmet', outcome: 'closed', when: { not: when } },
        ]),
      ),
      known,
    );

  test('of functions of facts hold where the function says so', () => {
    const bright: ConditionJson = { fact: 'bright', operator: 'equal', value: true };
    expect(decides(bright, of(redCode))).toEqual(['open']);
    expect(decides(bright, of(blueCode))).toEqual(['closed']);
    const mixed: ConditionJson = { fact: 'mixture', operator: 'equal', value: 'wide red' };
    // The facts behind it are asked for in the order of the space, and given in that of the function.
    expect(decides({ any: [{ ...red, value: 'blue' }, mixed] }, of(redCode))).toEqual(['closed']);
    expect(
      decides({ any: [{ ...red, value: 'blue' }, mixed] }, { ...of(redCode), readings: { 'reading.mode': 'wide' } }),
    ).toEqual(['open']);
  });

  test('that say the same in other words are one diagram', () => {
    const same: readonly (readonly [ConditionJson, ConditionJson])[] = [
      [
        { fact: 'mixture', operator: 'equal', value: 'wide red' },
        { all: [red, { fact: 'reading.mode', operator: 'equal', value: 'wide' }] },
      ],
      [{ fact: 'bright', operator: 'equal', value: true }, { any: [red, green] }],
      [{ not: { any: [red, short] } }, { all: [{ not: short }, { any: [green, { ...red, value: 'blue' }] }] }],
    ];
    for (const [one, other] of same) {
      const when = (name: string, conditions: ConditionJson): SmallRule => ({
        name,
        outcome: 'open',
        when: conditions,
      });
      // The conditions of the first rule bring the facts into the order that diagrams ask for them.
      const rules = ruleSetOf(
        fileOf('coverage', [when('order', { any: [red, short] }), when('a', one), when('b', other)]),
      );
      const [, a, b] = rules.policy('coverage').loaded.rules.map(({ condition }) => rules.diagramOf(condition));
      expect(a).toBeGreaterThanOrEqual(0);
      expect(a).toBe(b);
    }
  });

  test('of two facts compare what both are', () => {
    const same: ConditionJson = { fact: 'colour', operator: 'equal', value: { fact: 'shade' } };
    const knowingBoth = (colour: number, shade: number): Partial<Knowledge> => ({ codes: [shade, colour] });
    expect(decides(same, knowingBoth(0, 0))).toEqual(['open']);
    expect(decides(same, knowingBoth(1, 0))).toEqual(['closed']);
    expect([...decides(same, knowingBoth(-1, 0))].sort()).toEqual(['closed', 'open']);
    expect(decides({ ...same, operator: 'notEqual' }, knowingBoth(1, 0))).toEqual(['open']);
  });

  test('of a function on the other side ask for the facts behind it', () => {
    const dark: ConditionJson = { fact: 'lit', operator: 'equal', value: { fact: 'bright' } };
    expect(decides(dark, { codes: [-1, redCode, 0] })).toEqual(['open']);
    expect(decides(dark, { codes: [-1, blueCode, 0] })).toEqual(['closed']);
  });

  test('of keys take all texts of one key, those that are mentioned as well', () => {
    const spoken = (text: string): Partial<Knowledge> => ({ values: [undefined, undefined, undefined, text] });
    const english: ConditionJson = { fact: 'language', operator: 'equal', value: 'en' };
    const british: ConditionJson = { fact: 'spoken', operator: 'equal', value: 'en-GB' };
    const onlyOthers: ConditionJson = { all: [english, { not: british }] };
    expect(['en', 'en-US', 'en-GB', 'fr'].map((text) => decides(onlyOthers, spoken(text))[0])).toEqual([
      'open',
      'open',
      'closed',
      'closed',
    ]);
    expect(['en', 'en-US', 'en-GB', 'fr'].map((text) => decides(english, spoken(text))[0])).toEqual([
      'open',
      'open',
      'open',
      'closed',
    ]);
  });

  test('of a parameter compare with its number', () => {
    const rules = ruleSetOf(
      fileOf(
        'coverage',
        [
          {
            name: 'short-is-open',
            outcome: 'open',
            when: { fact: 'minutes', operator: 'lessThan', value: { fact: 'parameter.most' } },
          },
        ],
        { parameters: { most: { value: 60, unit: 'minutes', means: 'The most.', clauses: ['a-clause'] } } },
      ),
    );
    expect(rules.parameters).toEqual(new Map([['parameter.most', 60]]));
    expect(outcomesOf(rules, of(redCode, 59.99))).toEqual(['open']);
    expect(outcomesOf(rules, of(redCode, 60))).toEqual([null]);
  });
});

describe('details', () => {
  const nothing = { values: [], refers: false, resolutions: [] };

  test('of rules are those of the rules that decide, one after another', () => {
    const rules = ruleSetOf(
      fileOf(
        'coverage',
        [
          { ...open, details: { note: 'red', notes: ['a', { fact: 'minutes' }] } },
          { name: 'short-is-open', outcome: 'open', when: short, details: { notes: ['b'] } },
          { name: 'long-green', outcome: 'closed', when: { all: [green, { not: short }] }, details: { note: null } },
        ],
        {},
      ),
    );
    expect(detailOf(rules, 'note', of(redCode, 60))).toEqual([{ ...nothing, values: ['red'] }]);
    expect(detailOf(rules, 'note', of(greenCode, 60))).toEqual([nothing]);
    expect(detailOf(rules, 'note', of(greenCode, 10))).toEqual([nothing]);
    expect(detailOf(rules, 'notes', of(redCode, 10))).toEqual([
      { ...nothing, values: ['a', { fact: 'minutes' }, 'b'], refers: true },
    ]);
    expect(detailOf(rules, 'notes', of(greenCode, 10))).toEqual([{ ...nothing, values: ['b'] }]);
  });

  const row = (conditions: ConditionJson, value: unknown, ...resolutions: readonly string[]) => ({
    conditions,
    value,
    clauses: ['a-clause'],
    resolutions,
  });
  const rows = [
    row(red, 'red', 'A1'),
    row(short, { at: { fact: 'parameter.most' } }, 'A2', 'A3'),
    row(short, { on: [{ fact: 'opened' }] }),
  ];
  const most = { most: { value: 60, unit: 'minutes', means: 'The most.', clauses: ['a-clause'] } };

  test('of a table that collects are those of all its rows that hold', () => {
    const rules = ruleSetOf(
      fileOf('coverage', [open, closed], { tables: { notes: { hitPolicy: 'COLLECT', rows } }, parameters: most }),
    );
    expect(detailOf(rules, 'notes', of(redCode, 10))).toEqual([
      { values: ['red', { at: 60 }, { on: [{ fact: 'opened' }] }], refers: true, resolutions: ['A1', 'A2', 'A3'] },
    ]);
    expect(detailOf(rules, 'notes', of(redCode, 60))).toEqual([
      { values: ['red'], refers: false, resolutions: ['A1'] },
    ]);
    expect(detailOf(rules, 'notes', of(blueCode, 60))).toEqual([nothing]);
  });

  test('of a table that takes the first are those of one row, under the outcomes that it names', () => {
    const table = { hitPolicy: 'FIRST', rows, outcomes: ['open'] };
    const rules = ruleSetOf(
      fileOf('coverage', [open, { name: 'green-is-closed', outcome: 'closed', when: green }], {
        tables: { note: table },
        parameters: most,
      }),
    );
    expect(detailOf(rules, 'note', of(redCode, 10))).toEqual([{ ...nothing, values: ['red'], resolutions: ['A1'] }]);
    expect(detailOf(rules, 'note', of(greenCode, 10))).toEqual([nothing]);
    // Nor in a gap, which has no outcome.
    expect(detailOf(rules, 'note', of(blueCode, 10))).toEqual([nothing]);
    const everywhere = ruleSetOf(
      fileOf('coverage', [open, closed], {
        tables: { note: { hitPolicy: 'FIRST', rows } },
        parameters: most,
      }),
    );
    expect(detailOf(everywhere, 'note', of(greenCode, 10))).toEqual([
      { values: [{ at: 60 }], refers: false, resolutions: ['A2', 'A3'] },
    ]);
  });
});

describe('a rule set', () => {
  test('compiles a policy once, and lays out a diagram once', () => {
    const rules = ruleSetOf(fileOf('coverage', [open, closed]));
    const policy = rules.policy('coverage');
    expect(rules.policy('coverage')).toBe(policy);
    expect(rules.layoutOf(policy.whole)).toBe(rules.layoutOf(policy.whole));
    const [first] = policy.loaded.rules;
    if (!first) throw new Error('The policy has rules.');
    expect(rules.layoutOf(rules.diagramOf(first.condition)).slots).toEqual([0]);
    expect(() => rules.policy('submission')).toThrow('No policy submission was loaded.');
  });

  test('has the conditions of `applies`, of rules and of rows', () => {
    const rules = ruleSetOf(
      fileOf('coverage', [open], {
        applies: short,
        tables: {
          notes: {
            hitPolicy: 'COLLECT',
            rows: [
              {
                conditions: { fact: 'reading.mode', operator: 'equal', value: 'wide' },
                value: 'a',
                clauses: ['a-clause'],
              },
            ],
          },
        },
      }),
    );
    expect(rules.space.variables.map(({ name }) => name)).toEqual(['minutes', 'colour', 'reading.mode']);
  });

  test('can be compared with another one: equal functions are one diagram', () => {
    const [before, after] = createComparableRuleSets(
      load(vocabulary, fileOf('coverage', [open, closed])),
      load(
        vocabulary,
        fileOf('coverage', [
          { ...open, when: { not: { not: red } } },
          { ...closed, when: { any: [green, { ...red, value: 'blue' }] } },
        ]),
      ),
      vocabulary,
    );
    expect(after.policy('coverage').outcome).toBe(before.policy('coverage').outcome);
    expect(after.space).toBe(before.space);
  });
});
