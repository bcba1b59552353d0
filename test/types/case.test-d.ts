import type { GenericSchema, InferInput, InferOutput } from 'valibot';
import { describe, expectTypeOf, test } from 'vitest';
import type { FactTypes, NamedFact, NamedValue } from '../../src/case/fact-types.js';
import type { FactDefinition } from '../../src/case/facts.js';
import type { supportCaseSchema } from '../../src/case/schema.js';
import type { StandardSchemaV1 } from '../../src/case/standard-schema.js';
import type { FactName, FactValue, SupportCase } from '../../src/case/support-case.js';
import type { oneOf, PlainSchemas, setOf } from '../../src/case/value-schemas.js';

/** The schema of a fact, as `valueSchema` picks it. */
type SchemaOf<Name extends FactName> = FactTypes[Name] extends keyof PlainSchemas
  ? PlainSchemas[FactTypes[Name]]
  : FactTypes[Name] extends readonly string[]
    ? ReturnType<typeof oneOf<FactTypes[Name]>>
    : FactTypes[Name] extends { readonly set: infer Values extends readonly string[] }
      ? ReturnType<typeof setOf<Values>>
      : never;

type Instants = { [Name in FactName]: FactTypes[Name] extends 'instant' ? Name : never }[FactName];

/** The facts of which a schema gives less than it takes. */
type Narrowed = {
  [Name in FactName]: [InferInput<Schemas[Name]>] extends [InferOutput<Schemas[Name]>] ? never : Name;
}[FactName];

type RootOf<Name extends string> = Name extends `${infer Root}.${string}` ? Root : Name;
type WithinOf<Name extends string, Root extends string> = Name extends `${Root}.${infer Within}` ? Within : never;

/** A case as the schemas take it, or as they give it: every fact optional. */
type CaseOf<Values extends Record<FactName, unknown>> = {
  readonly [Root in RootOf<FactName>]?:
    | (Root extends FactName
        ? Values[Root]
        : { readonly [Within in WithinOf<FactName, Root>]?: Values[`${Root}.${Within}` & FactName] | undefined })
    | undefined;
};

type Schemas = { [Name in FactName]: SchemaOf<Name> };
type Taken = CaseOf<{ [Name in FactName]: InferInput<Schemas[Name]> }>;
type Given = CaseOf<{ [Name in FactName]: InferOutput<Schemas[Name]> }>;

describe('the schemas and SupportCase', () => {
  test('name the same facts', () => {
    expectTypeOf<keyof FactTypes>().toEqualTypeOf<FactName>();
  });

  test('take exactly a SupportCase', () => {
    expectTypeOf<Taken>().toEqualTypeOf<SupportCase>();
  });

  test('give a SupportCase, of the same values but for instants, which are strings', () => {
    expectTypeOf<Given>().toExtend<SupportCase>();
    expectTypeOf<Narrowed>().toEqualTypeOf<Instants>();
    expectTypeOf<InferOutput<Schemas[Instants]>>().toEqualTypeOf<string>();
  });

  test('give values that the rules can use', () => {
    expectTypeOf<{ [Name in FactName]: SchemaOf<Name> }[FactName]>().toExtend<GenericSchema<unknown, FactValue>>();
  });
});

describe('the catalogue', () => {
  test('names the values of enumerations and sets, and of nothing else', () => {
    expectTypeOf<NamedValue<'plan'>>().toEqualTypeOf<NonNullable<SupportCase['plan']>>();
    expectTypeOf<NamedValue<'submitter.roles'>>().toEqualTypeOf<
      NonNullable<NonNullable<SupportCase['submitter']>['roles']>[number]
    >();
    expectTypeOf<NamedValue<'issue.workaround'>>().toEqualTypeOf<never>();
    expectTypeOf<'customer.language'>().not.toExtend<NamedFact>();
  });

  test('is keyed by the names of facts', () => {
    expectTypeOf<FactDefinition['name']>().toEqualTypeOf<FactName>();
  });
});

describe('supportCaseSchema', () => {
  test('is a Standard Schema of SupportCase', () => {
    expectTypeOf<typeof supportCaseSchema>().toEqualTypeOf<StandardSchemaV1<SupportCase, SupportCase>>();
  });
});
