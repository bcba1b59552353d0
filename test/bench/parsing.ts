import assert from 'node:assert/strict';
import { Ajv, type SchemaObject } from 'ajv';
import { type FactDefinition, facts, parseCase } from 'support-policy';
import { type GenericSchema, optional, safeParse, strictObject } from 'valibot';
import { isCountry } from '../../src/case/countries.js';
import { parseInstant } from '../../src/case/instant.js';
import { isLanguageTag } from '../../src/case/language.js';
import { isTimeZone } from '../../src/case/time-zones.js';
import { valueSchema } from '../../src/case/value-schemas.js';
import { generateCases } from './cases.js';
import type { Section } from './figures.js';
import { type Effort, inRounds, ratio, task, timeOf } from './measure.js';

/** One entry per name in the case itself: a fact, or the facts of a part. */
function byPart(): ReadonlyMap<string, FactDefinition | readonly FactDefinition[]> {
  const parts = new Map<string, FactDefinition | FactDefinition[]>();
  for (const fact of facts) {
    const [first = '', second] = fact.name.split('.');
    const part = parts.get(first);
    if (second === undefined) parts.set(first, fact);
    else if (Array.isArray(part)) part.push(fact);
    else parts.set(first, [fact]);
  }
  return parts;
}

const lastName = ({ name }: FactDefinition): string => name.slice(name.indexOf('.') + 1);
const isOne = (part: FactDefinition | readonly FactDefinition[]): part is FactDefinition => 'name' in part;

/** The case as plain valibot, with the very schemas that `parseCase` has for the facts. */
function valibotSchema(): GenericSchema {
  const object = (each: readonly (readonly [string, GenericSchema])[]): GenericSchema =>
    strictObject(Object.fromEntries(each.map(([name, schema]) => [name, optional(schema)])));
  return object(
    [...byPart()].map(([name, part]) => [
      name,
      isOne(part) ? valueSchema(part.name) : object(part.map((fact) => [lastName(fact), valueSchema(fact.name)])),
    ]),
  );
}

// Formats with the checks of `parseCase`; JSON has no dates, so an instant is a text.
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  instant: (text) => parseInstant(text) !== null,
  country: isCountry,
  'time-zone': isTimeZone,
  language: isLanguageTag,
};

function jsonSchemaOf({ type, values }: FactDefinition): SchemaObject {
  switch (type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'answer':
    case 'enum':
      return { enum: values };
    case 'set':
      return { type: 'array', items: { enum: values } };
    case 'number':
      return { type: 'number', minimum: 0 };
    case 'text':
      return { type: 'string', maxLength: 1000 };
    default:
      return { type: 'string', format: type };
  }
}

/** The case as a JSON schema, compiled. */
function ajvValidator(): (input: unknown) => boolean {
  const ajv = new Ajv({ allErrors: true, formats });
  const object = (properties: Readonly<Record<string, SchemaObject>>): SchemaObject => ({
    type: 'object',
    additionalProperties: false,
    properties,
  });
  const schema = object(
    Object.fromEntries(
      [...byPart()].map(([name, part]) => [
        name,
        isOne(part)
          ? jsonSchemaOf(part)
          : object(Object.fromEntries(part.map((fact) => [lastName(fact), jsonSchemaOf(fact)]))),
      ]),
    ),
  );
  return ajv.compile(schema);
}

/** Times the parsing of valid inputs, after checking that all accept them and refuse a wrong one. */
export async function measureParsing(effort: Effort): Promise<Section> {
  const { inputs } = generateCases();
  const schema = valibotSchema();
  const isValid = ajvValidator();
  for (const input of inputs) {
    assert.deepEqual(safeParse(schema, input).output, { ...parseCase(input) });
    assert.ok(isValid(input));
  }
  for (const wrong of [
    { plan: 'gold' },
    { service: { stage: null } },
    { unknown: 1 },
    { submittedAt: '2026-02-30T00:00Z' },
  ]) {
    assert.throws(() => parseCase(wrong));
    assert.ok(!safeParse(schema, wrong).success && !isValid(wrong), JSON.stringify(wrong));
  }
  const times = await inRounds(
    [
      task('parseCase', inputs.length, (index) => parseCase(inputs[index])),
      task('plain valibot', inputs.length, (index) => safeParse(schema, inputs[index])),
      task('ajv', inputs.length, (index) => isValid(inputs[index])),
    ],
    effort,
  );
  return {
    title: 'Parsing a complete case',
    figures: [
      { what: 'parseCase', value: timeOf(times, 'parseCase'), unit: 'ns' },
      { what: 'plain valibot, the same schemas of facts', value: timeOf(times, 'plain valibot'), unit: 'ns' },
      { what: 'ajv, compiled, the same checks; copies nothing', value: timeOf(times, 'ajv'), unit: 'ns' },
      {
        id: 'parseCase / plain valibot',
        what: 'parseCase takes, of plain valibot',
        value: ratio(times, 'parseCase', 'plain valibot'),
        unit: '×',
      },
      { id: 'parseCase / ajv', what: 'parseCase takes, of ajv', value: ratio(times, 'parseCase', 'ajv'), unit: '×' },
    ],
  };
}
