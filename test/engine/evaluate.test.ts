import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asItIs } from '../../src/engine/alternatives.js';
import { type Diagram, Diagrams, no, yes } from '../../src/engine/diagram.js';
import { answersIn, explore, onlyAnswer, slotsThatMatter } from '../../src/engine/evaluate.js';
import { type Layout, layOut } from '../../src/engine/layout.js';
import { Situation } from '../../src/engine/situation.js';
import {
  answerOf,
  type Cells,
  combinations,
  diagramOf,
  parityOf,
  partialTables,
  type Table,
  upTo,
} from './diagrams-of-tables.js';
import { knowing, spaceOf, vocabulary } from './small-world.js';

// A case by the cells that each fact may be in; one of a single cell is known.
const caseOf = (
  open: readonly Cells[],
  cells: Cells = open.map((list) => (list.length === 1 ? (list[0] ?? -1) : -1)),
) => new Situation(spaceOf(), vocabulary, knowing()).with(cells, (slot) => open[slot] ?? []);

interface Way {
  readonly slot: number;
  readonly cell: number;
  readonly bit: number;
}

interface Prepared {
  readonly diagrams: Diagrams;
  readonly layout: Layout;
  readonly situation: Situation;
}

function prepare(table: Table, open: readonly Cells[]): Prepared {
  const diagrams = new Diagrams();
  for (const key of ['c', 'b', 'a']) diagrams.answer(key);
  return { diagrams, layout: layOut(diagrams, diagramOf(diagrams, table)), situation: caseOf(open) };
}

const keysOf = ({ diagrams }: Prepared, answers: readonly Diagram[]): readonly string[] =>
  answers.map((answer) => diagrams.keyOf(answer));

// Answers are sorted by their numbers: those that a store had first come first.
const order = ['no', 'yes', 'c', 'b', 'a'];
const possible = (table: Table, open: readonly Cells[]): readonly string[] =>
  order.filter((key) => combinations(open).some((cells) => answerOf(table, cells) === key));

// Whether what comes after the first cells still depends on the next fact.
function asks(table: Table, first: Cells): boolean {
  const rest = combinations(table.sizes.slice(first.length + 1).map(upTo));
  return rest.some(
    (last) =>
      new Set(upTo(table.sizes[first.length] ?? 0).map((cell) => answerOf(table, [...first, cell, ...last]))).size > 1,
  );
}

describe('over all completions of a case', () => {
  test('a diagram gives the answers that its function gives', () => {
    fc.assert(
      fc.property(partialTables, ({ table, open }) => {
        const prepared = prepare(table, open);
        const { layout, situation, diagrams } = prepared;
        const expected = possible(table, open);
        expect(keysOf(prepared, answersIn(layout, situation))).toEqual(expected);
        const only = onlyAnswer(layout, situation);
        expect(only === undefined ? undefined : diagrams.keyOf(only)).toBe(
          expected.length === 1 ? expected[0] : undefined,
        );
      }),
    );
  });

  test('a diagram gives in each way the answers that its function gives there', () => {
    fc.assert(
      fc.property(partialTables, fc.nat(2), ({ table, open }, anew) => {
        const { diagrams, layout, situation } = prepare(table, open);
        // Every known fact has all its other values as ways; one of them would have to be placed anew.
        const ways: Way[] = [];
        const partings = table.sizes.map((size, slot) => {
          const [known, ...others] = open[slot] ?? [];
          if (known === undefined || others.length > 0) return undefined;
          const own = upTo(size).flatMap((cell): readonly Way[] =>
            cell === known ? [] : [{ slot, cell, bit: 2 << (ways.length + (cell < known ? cell : cell - 1)) }],
          );
          ways.push(...own);
          return { leaving: own.reduce((sum, { bit }) => sum | bit, 0), to: slot === anew ? [] : own };
        });
        const all = (2 << ways.length) - 1;
        const found = explore(layout, situation, { ...asItIs, all, partings });
        const keys = (answers: readonly Diagram[] | undefined): readonly string[] | undefined =>
          answers?.map((answer) => diagrams.keyOf(answer));
        const here = possible(table, open);
        expect(keys(found.answers)).toEqual(here);
        expect(keys(found.in(1))).toEqual(here);
        for (const { slot, cell, bit } of ways) {
          const asked = combinations(open.slice(0, slot)).some((first) => asks(table, first));
          const there = slot !== anew ? possible(table, open.with(slot, [cell])) : asked ? undefined : here;
          expect(keys(found.in(bit))).toEqual(there);
          expect((found.differs & bit) !== 0).toBe(there?.join() !== here.join());
        }
        expect(found.differs & ~all).toBe(0);
        expect(found.differs & 1).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('the facts that matter are those that change the answer alone', () => {
    const classes = [
      (key: string): number => order.indexOf(key),
      (key: string): number => (key === 'a' ? 0 : 1),
      (): number => 0,
    ];
    fc.assert(
      fc.property(partialTables, fc.constantFrom(...classes), ({ table, open }, classOf) => {
        const { diagrams, layout, situation } = prepare(table, open);
        const expected = table.sizes.flatMap((_, slot) => {
          const changes = combinations(open).some(
            (cells) =>
              new Set((open[slot] ?? []).map((cell) => classOf(answerOf(table, cells.with(slot, cell))))).size > 1,
          );
          return changes ? [slot] : [];
        });
        const found = slotsThatMatter(layout, situation, (answer) => classOf(diagrams.keyOf(answer)));
        expect([...found].sort()).toEqual(expected);
      }),
    );
  });
});

describe('a search', () => {
  const facts = 40;
  const diagrams = new Diagrams();
  // 2^40 ways through 79 nodes.
  const layout = layOut(diagrams, parityOf(diagrams, facts));

  // Counts how often each fact is opened.
  function counting(open: (slot: number) => Cells): { readonly situation: Situation; readonly opened: number[] } {
    const opened = upTo(facts).map(() => 0);
    const situation = caseOf([]).with(
      upTo(facts).map(() => -1),
      (slot) => {
        opened[slot] = (opened[slot] ?? 0) + 1;
        return open(slot);
      },
    );
    return { situation, opened };
  }
  const oncePerNode = upTo(facts).map((slot) => (slot === 0 ? 1 : 2));

  test('visits each node once, however many ways lead to it', () => {
    const all = counting(() => [0, 1]);
    expect(answersIn(layout, all.situation)).toEqual([no, yes]);
    expect(all.opened).toEqual(oncePerNode);
    const mattering = counting(() => [0, 1]);
    expect(slotsThatMatter(layout, mattering.situation, (answer) => -1 - answer).size).toBe(facts);
    expect(mattering.opened).toEqual(oncePerNode);
    const alike = counting(() => [0, 1]);
    expect(slotsThatMatter(layout, alike.situation, () => 0).size).toBe(0);
    const fixed = counting(() => [1]);
    expect(onlyAnswer(layout, fixed.situation)).toBe(no);
    expect(fixed.opened).toEqual(upTo(facts).map(() => 1));
  });

  test('for one answer stops at the second', () => {
    const { situation, opened } = counting(() => [0, 1]);
    expect(onlyAnswer(layout, situation)).toBeUndefined();
    expect(opened).toEqual(upTo(facts).map(() => 1));
  });

  test('for one answer visits each node once as well', () => {
    // Whatever the parity of the others, the last fact is in its first cell.
    const always = diagrams.answer('always');
    const layoutOfLast = layOut(
      diagrams,
      diagrams.combine(parityOf(diagrams, facts - 1), diagrams.node(facts - 1, [always, no]), (odd, last) =>
        last === always ? always : odd,
      ),
    );
    const { situation, opened } = counting((slot) => (slot === facts - 1 ? [0] : [0, 1]));
    expect(onlyAnswer(layoutOfLast, situation)).toBe(always);
    expect(opened).toEqual(oncePerNode);
  });

  test('of a case that may be nowhere finds no answer', () => {
    const nowhere = counting(() => []).situation;
    expect(answersIn(layout, nowhere)).toEqual([]);
    expect(onlyAnswer(layout, nowhere)).toBeUndefined();
  });

  test('of an answer alone asks for nothing', () => {
    const { situation, opened } = counting(() => [0, 1]);
    const constant = layOut(diagrams, yes);
    expect(explore(constant, situation, { ...asItIs, all: 7 })).toMatchObject({ answers: [yes], differs: 0 });
    expect(onlyAnswer(constant, situation)).toBe(yes);
    expect(slotsThatMatter(constant, situation, () => 0)).toEqual(new Set());
    expect(opened).toEqual(upTo(facts).map(() => 0));
  });
});
