import { operandShape } from '../../../src/engine/operators.js';

/** An operator with decorators, and what it compares. */
export interface OperatorUse {
  readonly name: string;
  readonly fact: 'one' | 'list';
  readonly expected: 'one' | 'list';
  readonly ordered: boolean;
}

const operators: readonly string[] = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];
const decorators: readonly string[] = ['not', 'swap', 'someFact', 'everyFact', 'someValue', 'everyValue'];

const decorated = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => decorators.map((decorator) => `${decorator}:${name}`));

const once = decorated(operators);

/** Every operator with up to two decorators that json-rules-engine and the loader take. */
export const operatorUses: readonly OperatorUse[] = [...operators, ...once, ...decorated(once)].flatMap((name) => {
  const shape = operandShape(name);
  return shape === null ? [] : [{ name, ...shape }];
});
