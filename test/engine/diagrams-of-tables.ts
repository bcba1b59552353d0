import fc from 'fast-check';
import { type Diagram, type Diagrams, no, yes } from '../../src/engine/diagram.js';

/** A function of facts, written out: by slot the number of its cells, and an answer for each combination, the last slot changing fastest. */
export interface Table {
  readonly sizes: readonly number[];
  readonly answers: readonly string[];
}

/** Where each fact is, by slot. */
export type Cells = readonly number[];

/** Every combination of one cell of each list. */
export function combinations(lists: readonly Cells[]): readonly Cells[] {
  return lists.reduce<readonly Cells[]>(
    (sofar, list) => sofar.flatMap((cells) => list.map((cell) => [...cells, cell])),
    [[]],
  );
}

/** The cells that a size counts. */
export const upTo = (size: number): Cells => Array.from({ length: size }, (_, cell) => cell);

/** What the function answers. */
export const answerOf = ({ sizes, answers }: Table, cells: Cells): string =>
  answers[cells.reduce((index, cell, slot) => index * (sizes[slot] ?? 1) + cell, 0)] ?? '';

/** The function as a diagram. */
export function diagramOf(diagrams: Diagrams, table: Table): Diagram {
  const build = (cells: Cells): Diagram => {
    const size = table.sizes[cells.length];
    if (size === undefined) return diagrams.answer(answerOf(table, cells));
    return diagrams.node(
      cells.length,
      upTo(size).map((cell) => build([...cells, cell])),
    );
  };
  return build([]);
}

/** Whether an odd number of some neighbouring facts is in its second cell: each fact doubles the ways through the diagram. */
export function parityOf(diagrams: Diagrams, count: number, firstSlot = 0): Diagram {
  const [parity] = upTo(count).reduceRight<readonly [Diagram, Diagram]>(
    ([even, odd], each) => [diagrams.node(firstSlot + each, [even, odd]), diagrams.node(firstSlot + each, [odd, even])],
    [no, yes],
  );
  return parity;
}

const sizes: fc.Arbitrary<Cells> = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });

const answersFor = (of: Cells): fc.Arbitrary<Table> => {
  const length = of.reduce((product, size) => product * size, 1);
  // Mostly alike, so that there is something to share and to leave out.
  const answer = fc.oneof({ weight: 4, arbitrary: fc.constant('a') }, fc.constantFrom('b', 'c', 'no', 'yes'));
  return fc.array(answer, { minLength: length, maxLength: length }).map((answers) => ({ sizes: of, answers }));
};

/** Functions of one to four facts. */
export const tables: fc.Arbitrary<Table> = sizes.chain(answersFor);

/** Two functions of the same facts. */
export const pairsOfTables: fc.Arbitrary<readonly [Table, Table]> = sizes.chain((of) =>
  fc.tuple(answersFor(of), answersFor(of)),
);

/** A function with a case for it: of each fact the cells it may be in, one where it is known. */
export const partialTables: fc.Arbitrary<{ readonly table: Table; readonly open: readonly Cells[] }> = tables.chain(
  (table) =>
    fc
      .tuple(...table.sizes.map((size) => fc.subarray([...upTo(size)], { minLength: 1 })))
      .map((open) => ({ table, open })),
);
