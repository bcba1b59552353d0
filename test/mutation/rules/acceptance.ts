import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import {
  type CallOptions,
  createSupportPolicy,
  type PolicyFile,
  type PolicyId,
  type PolicyOptions,
  type SupportCase,
  type SupportPolicy,
} from '../../../src/index.js';
import { caseOf, optionsOf } from '../../cases/case-of-row.js';
import { answered, completed } from '../../cases/comparison.js';
import { decisionKeys, type Expectation, table } from '../../cases/table.js';
import { readJson } from '../../repository.js';

/** A row of an acceptance table, ready to be asked. */
export interface PreparedRow {
  readonly name: string;
  readonly supportCase: SupportCase;
  /** Options that a policy is set up with. */
  readonly options: PolicyOptions;
  /** Options that each call can choose. */
  readonly call: CallOptions;
  readonly wanted: Expectation;
}

/** The rows of a policy's acceptance table. */
export function rowsOf(slug: PolicyId): readonly PreparedRow[] {
  const { base, cases } = v.parse(table, readJson(`test/cases/${slug}.json`));
  return cases.map((row) => {
    const { readings, asOf, locale, ...options } = optionsOf(row);
    const call: CallOptions = {
      ...(readings === undefined ? {} : { readings }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(locale === undefined ? {} : { locale }),
    };
    return { name: row.name, supportCase: caseOf(base, row), options, call, wanted: completed(row.expect) };
  });
}

/** An acceptance table that asks first the rows that have told faults from the truth most recently. */
export class AcceptanceTable {
  readonly #slug: PolicyId;
  #rows: readonly PreparedRow[];

  constructor(slug: PolicyId, rows: readonly PreparedRow[]) {
    this.#slug = slug;
    this.#rows = rows;
  }

  /** What tells the file from the right one: `loading`, or the name of a row; null when nothing does. */
  kills(file: PolicyFile): string | null {
    const policies = new Map<string, SupportPolicy>();
    const policyWith = (options: PolicyOptions): SupportPolicy => {
      const key = JSON.stringify(options);
      const policy = policies.get(key) ?? createSupportPolicy({ ...options, rules: [file] });
      policies.set(key, policy);
      return policy;
    };
    try {
      policyWith({});
    } catch {
      return 'loading';
    }
    const killer = this.#rows.find((row) => !this.#holds(row, policyWith(row.options)));
    if (killer === undefined) return null;
    this.#rows = [killer, ...this.#rows.filter((row) => row !== killer)];
    return killer.name;
  }

  #holds({ supportCase, call, wanted }: PreparedRow, policy: SupportPolicy): boolean {
    try {
      const decision = policy.decide(decisionKeys[this.#slug], supportCase, call);
      return isDeepStrictEqual(answered(decision, wanted), wanted);
    } catch {
      return false;
    }
  }
}
