import { renderValue } from '../../src/format/value.js';
import type { ConditionJson, PolicyFile } from '../../src/index.js';
import { facts } from '../../src/index.js';
import { code } from './markdown.js';

const derived: Readonly<Record<string, string>> = {
  'derived.monthsSinceClosure': 'Whole months from closing to the request to reopen',
  'derived.language': 'Language, without its region',
  'derived.agreedTarget': 'A response target of the caller’s for this plan and severity',
  'derived.coverage': 'Outcome of the policy coverage',
};

const given: Readonly<Record<string, string>> = {
  'given.reopen': 'reopening is asked for',
  'given.outage': 'an analysis of an outage is asked for',
  'given.script': 'a script is to be run',
};

function labelOf(fact: string): string {
  if (fact.startsWith('reading.')) return `Reading ${fact.slice('reading.'.length)}`;
  const label = derived[fact] ?? facts.find(({ name }) => name === fact)?.label.en;
  if (label === undefined) throw new Error(`The policy page has no words for the fact ${fact}.`);
  return label;
}

const isReference = (value: unknown): value is { readonly fact: string } =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';

/** The conditions of one rule file in words. Shared conditions are named, in italics; the page explains them once. */
export class ConditionWords {
  readonly #file: PolicyFile;

  constructor(file: PolicyFile) {
    this.#file = file;
  }

  /** The parts that must hold together, each a sentence of its own. */
  parts(condition: ConditionJson): readonly string[] {
    return condition.all ? condition.all.flatMap((each) => this.parts(each)) : [this.inline(condition)];
  }

  /** In one line, with brackets where parts nest. */
  inline(condition: ConditionJson, nested = false): string {
    const { all, any, not, condition: shared } = condition;
    const bracketed = (text: string, several: boolean): string => (nested && several ? `(${text})` : text);
    if (all) return bracketed(all.map((each) => this.inline(each, true)).join(' and '), all.length > 1);
    if (any) return bracketed(any.map((each) => this.inline(each, true)).join('; or '), any.length > 1);
    if (not) return `not ${this.#negated(not)}`;
    return shared === undefined ? this.#comparison(condition) : `*${shared}*`;
  }

  /** A value of a row or of a rule's details. */
  value(value: unknown): string {
    if (isReference(value)) return this.#reference(value.fact);
    return typeof value === 'string' ? code(value) : code(JSON.stringify(value));
  }

  #negated(condition: ConditionJson): string {
    const isNamed = condition.condition !== undefined;
    return isNamed ? this.inline(condition) : `(${this.inline(condition)})`;
  }

  #comparison({ fact = '', operator = '', value }: ConditionJson): string {
    const part = given[fact];
    if (part !== undefined) return (operator === 'equal') === (value === true) ? part : `not: ${part}`;
    return `${labelOf(fact)}: ${this.#test(operator, fact, value)}`;
  }

  #test(operator: string, fact: string, value: unknown): string {
    const one = (each: unknown): string => this.#expected(fact, each);
    const choice = (values: unknown): string => (Array.isArray(values) ? values.map(one).join(' or ') : one(values));
    switch (operator) {
      case 'equal':
        return one(value);
      case 'notEqual':
        return `not ${one(value)}`;
      case 'in':
        return choice(value);
      case 'notIn':
        return `neither ${Array.isArray(value) ? value.map(one).join(' nor ') : one(value)}`;
      case 'contains':
        return `among them ${one(value)}`;
      case 'doesNotContain':
        return `without ${one(value)}`;
      case 'lessThan':
        return `less than ${one(value)}`;
      case 'lessThanInclusive':
        return `at most ${one(value)}`;
      case 'greaterThan':
        return `more than ${one(value)}`;
      case 'greaterThanInclusive':
        return `at least ${one(value)}`;
      default:
        throw new Error(`The policy page has no words for the operator ${operator}.`);
    }
  }

  #expected(fact: string, value: unknown): string {
    if (isReference(value)) return this.#reference(value.fact);
    return fact.startsWith('reading.') ? code(String(value)) : renderValue(fact, value, 'en');
  }

  #reference(fact: string): string {
    const parameter = fact.startsWith('parameter.') ? fact.slice('parameter.'.length) : undefined;
    const definition = parameter === undefined ? undefined : this.#file.parameters?.[parameter];
    return definition === undefined || parameter === undefined
      ? `what ${code(fact)} says`
      : `${renderValue(definition.unit, definition.value, 'en')} (${code(parameter)})`;
  }
}
