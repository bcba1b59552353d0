import type { Decision, Status } from '../../decision.js';
import type { LoadedPolicy } from '../../engine/load.js';
import { type Observed, trace } from '../../engine/trace.js';
import { type CountedCondition, countedConditions } from './conditions.js';
import type { PolicyCounts } from './report.js';

type Count = Record<Status, number>;

const none = (): Count => ({ met: 0, unmet: 0, unknown: 0 });

/** Counts what evaluations exercise of one policy. */
export class PolicyRecord {
  readonly #loaded: LoadedPolicy;
  readonly #conditions: readonly { readonly counted: CountedCondition; readonly count: Count }[];
  readonly #rules: ReadonlyMap<string, Count & { decided: number }>;
  #evaluations = 0;
  #notApplicable = 0;

  constructor(loaded: LoadedPolicy) {
    this.#loaded = loaded;
    this.#conditions = countedConditions(loaded).map((counted) => ({ counted, count: none() }));
    this.#rules = new Map(loaded.file.rules.map(({ name }) => [name, { decided: 0, ...none() }]));
  }

  /** Counts one decision and the conditions behind it. */
  note({ outcome, possible, reasons }: Decision, observed: Observed): void {
    this.#evaluations += 1;
    if (outcome === 'not-applicable') {
      this.#notApplicable += 1;
      this.#noteConditions(observed, ({ decidesWhetherItApplies }) => decidesWhetherItApplies);
      return;
    }
    const deciding = new Set(outcome === 'undetermined' ? [] : reasons.map(({ rule }) => rule));
    for (const { name, condition } of this.#loaded.rules) {
      const count = this.#rules.get(name);
      const { status } = trace(condition, observed);
      if (count) count[status === 'met' && deciding.has(name) ? 'decided' : status] += 1;
    }
    const isOpen = (each: string): boolean => possible.includes(each);
    this.#noteConditions(observed, ({ limitedTo }) => limitedTo === null || limitedTo.some(isOpen));
  }

  counts(): PolicyCounts {
    const { file, slug } = this.#loaded;
    return {
      policy: slug,
      version: file.version,
      evaluations: this.#evaluations,
      notApplicable: this.#notApplicable,
      rules: file.rules.map(({ name, event }) => ({
        rule: name,
        outcome: event.params.outcome,
        ...(this.#rules.get(name) ?? { decided: 0, ...none() }),
      })),
      conditions: this.#conditions.map(({ counted: { at, text }, count }) => ({ at, condition: text, ...count })),
    };
  }

  #noteConditions(observed: Observed, isLookedAt: (condition: CountedCondition) => boolean): void {
    for (const { counted, count } of this.#conditions) {
      if (isLookedAt(counted)) count[trace(counted.condition, observed).status] += 1;
    }
  }
}
