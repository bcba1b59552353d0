import { Engine } from 'json-rules-engine';

/** A json-rules-engine operator: `evaluate` is false where the operator's own validator refuses the fact. */
export interface Operator {
  readonly name: string;
  evaluate(factValue: unknown, expected: unknown): boolean;
}

/** What a comparison takes on one side: one value, or a list of them. */
export interface OperandShape {
  readonly fact: 'one' | 'list';
  readonly expected: 'one' | 'list';
  /** Whether both sides must have an order: numbers and instants. */
  readonly ordered: boolean;
}

// Undeclared in json-rules-engine's types, but what its own Condition#evaluate calls.
interface OperatorMap {
  get(name: string): Operator | null;
}

let operators: OperatorMap | undefined;

const operatorMap = (): OperatorMap => {
  if (!operators) {
    const engine: object = new Engine();
    if (!hasOperators(engine)) throw new TypeError('This json-rules-engine keeps its operators elsewhere.');
    operators = engine.operators;
  }
  return operators;
};

const hasOperators = (engine: object): engine is { readonly operators: OperatorMap } =>
  'operators' in engine &&
  typeof engine.operators === 'object' &&
  engine.operators !== null &&
  'get' in engine.operators;

const shapes: Readonly<Record<string, OperandShape>> = {
  equal: { fact: 'one', expected: 'one', ordered: false },
  notEqual: { fact: 'one', expected: 'one', ordered: false },
  in: { fact: 'one', expected: 'list', ordered: false },
  notIn: { fact: 'one', expected: 'list', ordered: false },
  contains: { fact: 'list', expected: 'one', ordered: false },
  doesNotContain: { fact: 'list', expected: 'one', ordered: false },
  lessThan: { fact: 'one', expected: 'one', ordered: true },
  lessThanInclusive: { fact: 'one', expected: 'one', ordered: true },
  greaterThan: { fact: 'one', expected: 'one', ordered: true },
  greaterThanInclusive: { fact: 'one', expected: 'one', ordered: true },
};

const decorators: Readonly<Record<string, (inner: OperandShape) => OperandShape | null>> = {
  not: (inner) => inner,
  swap: (inner) => ({ ...inner, fact: inner.expected, expected: inner.fact }),
  someFact: (inner) => (inner.fact === 'one' ? { ...inner, fact: 'list' } : null),
  everyFact: (inner) => (inner.fact === 'one' ? { ...inner, fact: 'list' } : null),
  someValue: (inner) => (inner.expected === 'one' ? { ...inner, expected: 'list' } : null),
  everyValue: (inner) => (inner.expected === 'one' ? { ...inner, expected: 'list' } : null),
};

/** The names of the undecorated operators. */
export const operatorNames: readonly string[] = Object.freeze(Object.keys(shapes));

// A decorator doubles nothing, but a name of a thousand of them would nest a thousand calls.
const mostDecorators = 8;

/** json-rules-engine's own operator of that name, decorated as the name says; null when there is none. */
export function findOperator(name: string): Operator | null {
  return operandShape(name) ? operatorMap().get(name) : null;
}

/** What the operator takes; null for an unknown operator or decorators that do not fit it. */
export function operandShape(name: string): OperandShape | null {
  const parts = name.split(':');
  const last = parts.pop() ?? '';
  let shape: OperandShape | null = Object.hasOwn(shapes, last) ? (shapes[last] ?? null) : null;
  if (parts.length > mostDecorators) return null;
  for (const decorator of parts.reverse()) {
    const decorate = Object.hasOwn(decorators, decorator) ? decorators[decorator] : undefined;
    shape = shape && decorate ? decorate(shape) : null;
  }
  return shape;
}
