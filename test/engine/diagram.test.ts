import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagram, Diagrams, no, yes } from '../../src/engine/diagram.js';
import { answerAt, layOut } from '../../src/engine/layout.js';
import { answerOf, combinations, diagramOf, pairsOfTables, parityOf, tables, upTo } from './diagrams-of-tables.js';

// Down the store itself, without the walks that are tested elsewhere.
function walk({ slots, children }: Diagrams, diagram: Diagram, cells: readonly number[]): Diagram {
  let at = diagram;
  while (at >= 0) {
    const next = children[at]?.[cells[slots[at] ?? -1] ?? -1];
    if (next === undefined) throw new Error('The diagram has no such cell.');
    at = next;
  }
  return at;
}

test('an answer has one number, which is negative, and its key', () => {
  const diagrams = new Diagrams();
  expect([diagrams.answer('no'), diagrams.answer('yes')]).toEqual([no, yes]);
  const first = diagrams.answer('first');
  expect(first).toBeLessThan(0);
  expect(diagrams.answer('first')).toBe(first);
  expect(diagrams.answer('second')).not.toBe(first);
  expect([no, yes, first].map((answer) => diagrams.keyOf(answer))).toEqual(['no', 'yes', 'first']);
  expect(diagrams.keyOf(-99)).toBe('');
});

test('a diagram answers as its function does, and equal functions are one number', () => {
  fc.assert(
    fc.property(pairsOfTables, ([one, other]) => {
      const diagrams = new Diagrams();
      const [a, b] = [diagramOf(diagrams, one), diagramOf(diagrams, other)];
      for (const cells of combinations(one.sizes.map(upTo)))
        expect(diagrams.keyOf(walk(diagrams, a, cells))).toBe(answerOf(one, cells));
      expect(a === b).toBe(one.answers.join() === other.answers.join());
    }),
  );
});

test('two diagrams combine to what is combined of their answers', () => {
  fc.assert(
    fc.property(pairsOfTables, ([one, other]) => {
      const diagrams = new Diagrams();
      const [a, b] = [diagramOf(diagrams, one), diagramOf(diagrams, other)];
      const both = diagrams.combine(a, b, (left, right) =>
        diagrams.answer(`${diagrams.keyOf(left)} and ${diagrams.keyOf(right)}`),
      );
      const changed = diagrams.map(a, (answer) => diagrams.answer(`not ${diagrams.keyOf(answer)}`));
      for (const cells of combinations(one.sizes.map(upTo))) {
        const [left, right] = [answerOf(one, cells), answerOf(other, cells)];
        expect(diagrams.keyOf(walk(diagrams, both, cells))).toBe(`${left} and ${right}`);
        expect(diagrams.keyOf(walk(diagrams, changed, cells))).toBe(`not ${left}`);
      }
    }),
  );
});

test('each pair of nodes is combined once', () => {
  const diagrams = new Diagrams();
  let asked = 0;
  const combined = diagrams.combine(parityOf(diagrams, 18), parityOf(diagrams, 18, 18), (a, b) => {
    asked += 1;
    return a === b ? no : yes;
  });
  // Two answers on the left, with the two cells of two last nodes on the right.
  expect(asked).toBe(8);
  expect(
    walk(
      diagrams,
      combined,
      upTo(36).map((slot) => (slot === 5 || slot === 20 || slot === 30 ? 1 : 0)),
    ),
  ).toBe(yes);
});

test('the answers of a diagram are those that it can give', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const diagrams = new Diagrams();
      const found = diagrams.answersOf(diagramOf(diagrams, table)).map((answer) => diagrams.keyOf(answer));
      expect([...found].sort()).toEqual([...new Set(table.answers)].sort());
    }),
  );
});

test('a layout says of each node its slot and where its cells lead', () => {
  const diagrams = new Diagrams();
  const maybe = diagrams.answer('maybe');
  const last = diagrams.node(2, [maybe, yes, maybe]);
  diagrams.node(7, [yes, no]);
  const middle = diagrams.node(1, [last, yes]);
  const first = diagrams.node(0, [middle, last]);
  const layout = layOut(diagrams, first);
  expect(layout).toEqual({
    start: 0,
    // The leaves count the answers that this diagram gives.
    steps: Int32Array.of(0, 3, 6, 1, 6, -1, 2, -2, -1, -2),
    answers: [yes, maybe],
    slots: [0, 1, 2],
  });
  expect([-1, -2].map((leaf) => answerAt(layout, leaf))).toEqual([yes, maybe]);
  expect(layOut(diagrams, yes)).toEqual({ start: -1, steps: new Int32Array(), answers: [yes], slots: [] });
});
