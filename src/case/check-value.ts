import { safeParse } from 'valibot';
import { allowedInWords, allowedValues } from './allowed-values.js';
import type { FactDefinition } from './facts.js';
import { type Finding, finding, unreadableAt } from './problems.js';
import { suggestValue } from './suggest-value.js';
import type { FactValue } from './support-case.js';
import { inertCopy, isLongList, unreadable } from './untrusted.js';
import { codeOfMessage, valueSchema } from './value-schemas.js';

/** What a fact's value is in the rules, or what is wrong with it. */
export type ValueCheck = { readonly value: FactValue } | { readonly findings: readonly Finding[] };

/** What the schema says of a value, at the value itself or at a member of its list. */
interface Complaint {
  readonly message: string;
  readonly input: unknown;
  readonly index: number | undefined;
}

function explain(definition: FactDefinition, { message, input, index }: Complaint): Finding {
  const path = definition.name.split('.');
  const at = index === undefined ? path : [...path, index];
  if (input === unreadable) return unreadableAt(at);
  const isMember = index !== undefined;
  const words = allowedInWords(isMember ? { ...definition, type: 'enum' } : definition);
  const near = suggestValue(definition, input);
  return finding(at, {
    code: codeOfMessage(message),
    message: `must be ${words}${input === null ? ', and is left out when it is not known' : ''}`,
    received: input,
    allowed: allowedValues(definition),
    suggestion: near !== undefined && definition.type === 'set' && !isMember ? JSON.stringify([near]) : near,
  });
}

/** Checks the value of a fact, whatever it is; throws nothing. */
export function checkValue(definition: FactDefinition, given: unknown): ValueCheck {
  const input = inertCopy(given);
  if (isLongList(input) && definition.type === 'set') {
    return { findings: [explain(definition, { message: 'too-long', input, index: undefined })] };
  }
  // Said here, because valibot has a global setting that whoever shares the copy of it may change.
  const result = safeParse(valueSchema(definition.name), input, { abortEarly: false, abortPipeEarly: true });
  if (result.success) return { value: Array.isArray(result.output) ? Object.freeze(result.output) : result.output };
  const findings = result.issues.map((issue) => {
    const key = issue.path?.[0]?.key;
    return explain(definition, {
      message: issue.message,
      input: issue.input,
      index: typeof key === 'number' ? key : undefined,
    });
  });
  return { findings };
}
