/**
 * Conditions in json-rules-engine's format: one of `all`, `any`, `not`, `condition` (a shared one's
 * name) or `fact` with `operator` and `value`. All properties are optional so that an imported JSON
 * file is assignable; loading checks the form.
 */
export interface ConditionJson {
  readonly all?: readonly ConditionJson[] | undefined;
  readonly any?: readonly ConditionJson[] | undefined;
  readonly not?: ConditionJson | undefined;
  readonly condition?: string | undefined;
  readonly fact?: string | undefined;
  readonly operator?: string | undefined;
  readonly value?: unknown;
  readonly name?: string | undefined;
}

/** A rule, pure json-rules-engine; what it says stands in `event.params`. */
export interface RuleJson {
  /** Unique in the library. */
  readonly name: string;
  /** An integer of at least 1; higher first. */
  readonly priority: number;
  readonly conditions: ConditionJson;
  readonly event: {
    readonly type: string;
    readonly params: {
      readonly outcome: string;
      readonly strength: string;
      readonly clauses: readonly string[];
      readonly resolutions?: readonly string[] | undefined;
      /** A code of the file's `messages`. */
      readonly message: string;
      readonly details?: Readonly<Record<string, unknown>> | undefined;
    };
  };
}

/** A row of a detail table. */
export interface TableRowJson {
  readonly conditions: ConditionJson;
  readonly value: unknown;
  readonly clauses: readonly string[];
  readonly resolutions?: readonly string[] | undefined;
}

/** How a detail follows from facts alone: the first row that holds (`FIRST`), or all of them (`COLLECT`). */
export interface DetailTableJson {
  readonly hitPolicy: string;
  /** The outcomes under which the detail is set; all of them when absent. */
  readonly outcomes?: readonly string[] | undefined;
  readonly rows: readonly TableRowJson[];
}

/** A number of the policy, written once. */
export interface ParameterJson {
  readonly value: number;
  readonly unit: string;
  readonly means: string;
  readonly clauses: readonly string[];
}

/** A rule file: an envelope around `rules`. */
export interface PolicyFile {
  readonly $schema?: string | undefined;
  readonly policy: string;
  readonly version: string;
  /** The question that the policy answers. */
  readonly decides: string;
  /** In the order in which decisions list them. */
  readonly outcomes: readonly string[];
  /** DMN's term. `FIRST`: by priority; rules of one priority that hold together must agree. */
  readonly hitPolicy: string;
  /** Not met for certain: the decision is `not-applicable`. Absent: always applicable. */
  readonly applies?: ConditionJson | undefined;
  readonly parameters?: Readonly<Record<string, ParameterJson>> | undefined;
  readonly conditions?: Readonly<Record<string, ConditionJson>> | undefined;
  readonly rules: readonly RuleJson[];
  readonly tables?: Readonly<Record<string, DetailTableJson>> | undefined;
  /** Message templates by code, then by locale; `{effort.minutes}` stands for a fact or a parameter. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
