import * as v from 'valibot';
import { isCountry } from './countries.js';
import { factTypes } from './fact-types.js';
import { parseInstant } from './instant.js';
import { isLanguageTag } from './language.js';
import type { CaseProblemCode } from './problems.js';
import type { Answer, FactName, FactValue, Instant } from './support-case.js';
import { isTimeZone } from './time-zones.js';

const codes = [
  'wrong-type',
  'unknown-value',
  'invalid-instant',
  'invalid-language',
  'out-of-range',
  'too-long',
] as const;

type Code = (typeof codes)[number] & CaseProblemCode;

// A schema's message is the code of the problem; the sentence is made where the fact is known.
const code = (name: Code): Code => name;

/** The code that a schema's message is. */
export function codeOfMessage(message: string): CaseProblemCode {
  return codes.find((known) => known === message) ?? 'wrong-type';
}

const text: v.GenericSchema<string> = v.string(code('wrong-type'));

function checkedText(isValid: (value: string) => boolean, otherwise: Code): v.GenericSchema<string> {
  return v.pipe(v.string(code('wrong-type')), v.check(isValid, otherwise));
}

const instant: v.GenericSchema<Instant, string> = v.pipe(
  v.custom<Instant>((value) => typeof value === 'string' || value instanceof Date, code('wrong-type')),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const at = parseInstant(dataset.value);
    if (at !== null) return new Date(at).toISOString();
    addIssue({ message: code('invalid-instant') });
    return NEVER;
  }),
);

const minutes: v.GenericSchema<number> = v.pipe(
  v.custom<number>((value) => typeof value === 'number', code('wrong-type')),
  v.check((value) => Number.isFinite(value) && value >= 0, code('out-of-range')),
  // Turns -0 into 0, which equality in tests and caches would tell apart.
  v.transform((value) => value + 0),
);

const longestText = 1000;

/** What the types that name no values accept, and what they make of it. */
export interface PlainSchemas {
  readonly boolean: v.GenericSchema<boolean>;
  readonly answer: v.GenericSchema<Answer>;
  readonly text: v.GenericSchema<string>;
  readonly number: v.GenericSchema<number>;
  readonly instant: v.GenericSchema<Instant, string>;
  readonly country: v.GenericSchema<string>;
  readonly 'time-zone': v.GenericSchema<string>;
  readonly language: v.GenericSchema<string>;
}

const unlessText = (issue: { readonly input: unknown }): Code =>
  typeof issue.input === 'string' ? 'unknown-value' : 'wrong-type';

/** The schemas of the types that name no values. */
const plainSchemas: PlainSchemas = {
  boolean: v.boolean(code('wrong-type')),
  answer: v.custom<Answer>((value) => typeof value === 'boolean' || value === 'not-applicable', unlessText),
  text: v.pipe(text, v.maxLength(longestText, code('too-long'))),
  number: minutes,
  instant,
  country: checkedText(isCountry, 'unknown-value'),
  'time-zone': checkedText(isTimeZone, 'unknown-value'),
  language: checkedText(isLanguageTag, 'invalid-language'),
};

/** The schema of an enumeration. */
export function oneOf<const Values extends readonly string[]>(values: Values): v.GenericSchema<Values[number]> {
  return v.picklist(values, unlessText);
}

/** The schema of a set: a list of its members; one that is listed twice is held once. */
export function setOf<const Values extends readonly string[]>(
  values: Values,
): v.GenericSchema<readonly Values[number][]> {
  return v.pipe(
    v.array(oneOf(values), code('wrong-type')),
    v.transform((members) => [...new Set(members)]),
  );
}

type ValueSchema = v.GenericSchema<unknown, FactValue>;

function buildSchema(name: FactName): ValueSchema {
  const type = factTypes[name];
  if (typeof type === 'string') return plainSchemas[type];
  return 'set' in type ? setOf(type.set) : oneOf(type);
}

const built = new Map<FactName, ValueSchema>();

/** The schema of a fact: what it makes of a value is what the rules see; an issue's message is a problem's code. */
export function valueSchema(name: FactName): ValueSchema {
  const schema = built.get(name) ?? buildSchema(name);
  built.set(name, schema);
  return schema;
}
