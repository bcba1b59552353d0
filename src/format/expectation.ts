import type { ConditionTrace } from '../decision.js';
import type { OperatorName } from '../locales/decision-words.js';
import { type Locale, words } from '../locales/locale.js';
import { factValue } from './fact-words.js';

type Comparison = Extract<ConditionTrace, { kind: 'comparison' }>;

const negations: Readonly<Record<OperatorName, OperatorName>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};

const isOperator = (name: string): name is OperatorName => Object.hasOwn(negations, name);

/** What a comparison wants of its fact, in words; null where the fact's own value already tells. */
export function expectation(comparison: Comparison, negated: boolean, locale: Locale): string | null {
  const { fact, operator, expected } = comparison;
  const isNegated = operator.startsWith('not:') !== negated;
  const plain = operator.replace(/^not:/, '');
  const value = Array.isArray(expected)
    ? expected.map((each: unknown) => factValue(fact, each, locale)).join(', ')
    : factValue(fact, expected, locale);
  if (!isOperator(plain)) return `${isNegated ? 'not:' : ''}${plain} ${value}`;
  const name = isNegated ? negations[plain] : plain;
  return isPlain(comparison, name, negated) ? null : words[locale].layout.expected[name](value);
}

function isPlain({ fact, status, expected, actual }: Comparison, name: OperatorName, negated: boolean): boolean {
  if (typeof actual === 'boolean' && typeof expected === 'boolean') return true;
  const holds = status === (negated ? 'unmet' : 'met');
  // A reading has few values, and the one chosen is all there is to know.
  if (!holds || fact.startsWith('reading.')) return holds;
  return name === 'equal' || (name === 'contains' && Array.isArray(actual) && actual.length === 1);
}
