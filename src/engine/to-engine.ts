import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import type { ConditionJson } from '../policy-file.js';
import { isTopLevel } from './conditions.js';
import type { LoadedPolicy } from './load.js';
import { referredFact } from './references.js';

export type { Engine } from 'json-rules-engine';

/**
 * A plain json-rules-engine `Engine` with the rules and shared conditions of a policy.
 *
 * Parameters stand in the conditions as numbers, so that facts of another policy cannot change them.
 */
export function toEngine({ file, parameters }: LoadedPolicy): Engine {
  const engine = new Engine([], {
    pathResolver: (_, path) => {
      throw new TypeError(`Rules name flat facts; “${path}” is a path.`);
    },
  });
  for (const [name, condition] of Object.entries(file.conditions ?? {}))
    engine.setCondition(name, topLevel(inlined(condition, parameters)));
  for (const { name, priority, conditions, event } of file.rules) {
    const rule: RuleProperties = {
      name,
      priority,
      conditions: topLevel(inlined(conditions, parameters)),
      event: { type: event.type, params: { ...event.params } },
    };
    engine.addRule(rule);
  }
  return engine;
}

function inlined(condition: ConditionJson, parameters: LoadedPolicy['parameters']): ConditionJson {
  const { all, any, not, value } = condition;
  const nested = (each: ConditionJson): ConditionJson => inlined(each, parameters);
  if (all) return { ...condition, all: all.map(nested) };
  if (any) return { ...condition, any: any.map(nested) };
  if (not) return { ...condition, not: nested(not) };
  const number = parameters.get(referredFact(value) ?? '');
  return { ...condition, ...(number === undefined ? {} : { value: number }) };
}

// json-rules-engine wants a comparison to stand in all, any or not.
function topLevel(condition: ConditionJson): TopLevelCondition {
  const wrapped: ConditionJson = isTopLevel(condition) ? condition : { all: [condition] };
  if (!isTopLevel(wrapped)) throw new TypeError('A condition reached the engine unchecked.');
  return wrapped;
}
