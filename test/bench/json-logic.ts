import { LogicEngine } from 'json-logic-engine';
import type { ConditionJson, PolicyFile } from 'support-policy';

type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operator: string]: Logic };

const isLiteral = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The rules of a policy as one JSON Logic expression: conditions by precedence, each with its outcome. */
function translate(file: PolicyFile): Logic {
  const byPrecedence = [...file.rules].sort((a, b) => b.priority - a.priority);
  const branches = byPrecedence.flatMap(({ conditions, event }) => [
    conditionOf(conditions, file),
    event.params.outcome,
  ]);
  return { if: [...branches, 'not-applicable'] };
}

/** The translated rules, compiled by json-logic-engine: from facts, nested by the dots in their names, to an outcome. */
export function buildJsonLogic(file: PolicyFile): (facts: object) => unknown {
  const built = new LogicEngine().build(translate(file));
  return (facts) => built(facts);
}

function conditionOf(condition: ConditionJson, file: PolicyFile): Logic {
  const { all, any, not, condition: name } = condition;
  if (all) return { and: all.map((each) => conditionOf(each, file)) };
  if (any) return { or: any.map((each) => conditionOf(each, file)) };
  if (not) return { '!': [conditionOf(not, file)] };
  if (name === undefined) return comparisonOf(condition, file);
  const shared = file.conditions?.[name];
  if (!shared) throw new TypeError(`There is no shared condition “${name}”.`);
  return conditionOf(shared, file);
}

function comparisonOf({ fact = '', operator, value }: ConditionJson, file: PolicyFile): Logic {
  const actual: Logic = { var: fact };
  const expected = expectedOf(value, file);
  switch (operator) {
    case 'equal':
      return { '===': [actual, expected] };
    case 'notEqual':
      return { '!==': [actual, expected] };
    case 'in':
      return { in: [actual, expected] };
    case 'contains':
      return { in: [expected, actual] };
    case 'lessThan':
      return { '<': [actual, expected] };
    case 'lessThanInclusive':
      return { '<=': [actual, expected] };
    case 'greaterThan':
      return { '>': [actual, expected] };
    case 'greaterThanInclusive':
      return { '>=': [actual, expected] };
    default:
      throw new TypeError(`“${operator}” has no translation.`);
  }
}

// Parameters become numbers, as they do in `toEngine`.
function expectedOf(value: unknown, file: PolicyFile): Logic {
  if (isLiteral(value)) return value;
  if (Array.isArray(value) && value.every(isLiteral)) return value;
  const fact = typeof value === 'object' && value !== null && 'fact' in value ? String(value.fact) : '';
  const parameter = file.parameters?.[fact.slice('parameter.'.length)];
  return parameter ? parameter.value : { var: fact };
}
