import * as v from 'valibot';
import type { ConditionTrace, Decision } from '../decision.js';
import { modules } from '../policies/modules.js';

const texts = v.array(v.string());
const status = v.picklist(['met', 'unmet', 'unknown']);
const strength = v.picklist(['must', 'vendor-may', 'customer-may', 'fact']);
const name = v.exactOptional(v.string());

const condition: v.GenericSchema<unknown, ConditionTrace> = v.lazy((input) => {
  const kind: unknown = Reflect.get(Object(input), 'kind');
  return kind === 'comparison' ? comparison : kind === 'not' ? negation : list;
});
const list = v.object({ kind: v.picklist(['all', 'any']), status, conditions: v.array(condition), name });
const negation = v.object({ kind: v.picklist(['not']), status, condition, name });
const comparison = v.object({
  kind: v.picklist(['comparison']),
  status,
  fact: v.string(),
  operator: v.string(),
  expected: v.unknown(),
  actual: v.unknown(),
  name,
});

const reason = v.object({
  rule: v.string(),
  clauses: texts,
  strength,
  code: v.string(),
  values: v.record(v.string(), v.unknown()),
  message: v.string(),
  conditions: condition,
});

const readingUse = v.object({
  id: v.string(),
  value: v.string(),
  alternatives: v.array(v.object({ value: v.string(), outcome: v.string() })),
  alsoChanges: texts,
});

const decisionShape = v.object({
  policy: v.picklist(Object.values(modules).map(({ slug }) => slug)),
  policyVersion: v.string(),
  outcome: v.string(),
  strength,
  reasons: v.array(reason),
  possible: texts,
  missing: texts,
  incomplete: texts,
  assumed: texts,
  readings: v.array(readingUse),
  resolutions: texts,
  subjectToAgreement: v.nullable(v.boolean()),
  details: v.record(v.string(), v.unknown()),
});

/**
 * Checks that something has the form of a decision: it may have been stored as JSON and read again.
 *
 * @throws TypeError that names the place of the first flaw
 */
export function checkDecision(decision: unknown): asserts decision is Decision {
  readAs(decisionShape, decision);
}

/**
 * A value of a form.
 *
 * @throws TypeError that names the place of the first flaw
 */
export function readAs<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [flaw] = result.issues;
  const place = flaw.path ? `: ${flaw.path.map(({ key }) => key).join('.')} is malformed` : '';
  throw new TypeError(`Not a decision of this library${place}`);
}
