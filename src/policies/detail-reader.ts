import type { FactName } from '../case/support-case.js';
import type { CompiledDetail, DetailAnswer } from '../engine/compile-details.js';
import type { Diagram } from '../engine/diagram.js';
import { slotsThatMatter } from '../engine/evaluate.js';
import { type Agreement, agreedList, agreedValue, classesOf, type Difference, settingOf } from './agreement.js';
import type { CaseView } from './case-view.js';
import type { ListDetail, ScalarDetail } from './detail.js';
import { DetailSettings } from './detail-settings.js';
import { keyOf } from './json.js';
import type { DetailView } from './module.js';

const unset: readonly DetailAnswer[] = [{ values: [], refers: false, resolutions: [] }];

/** Reads details from a policy's diagrams and remembers which of them were not certain. */
export class DetailReader implements DetailView {
  readonly case: CaseView;
  readonly possible: readonly string[];
  /** The codes of messages to add. */
  readonly notes: string[] = [];
  /** What was read, before it is agreed upon. */
  readonly settings: DetailSettings;
  readonly #before: DetailReader | undefined;
  readonly #settled = new Map<string, unknown>();
  readonly #differences = new Map<Diagram, Difference[]>();
  readonly #lacks: string[] = [];
  readonly #rests: string[] = [];

  /** @param before - what was read of the same case under another value of one reading */
  constructor(
    view: CaseView,
    compiled: ReadonlyMap<string, CompiledDetail>,
    possible: readonly string[],
    before?: DetailReader,
  ) {
    this.case = view;
    this.possible = possible;
    this.settings = new DetailSettings(view, compiled);
    this.#before = before?.settings.refersAlike(view) ? before : undefined;
  }

  scalar<T>(detail: ScalarDetail<T>): T | null {
    const before = this.#settledBefore(detail.name);
    if (before !== undefined) return detail.accepts(before) ? before : null;
    return this.#settle(detail.name, (settings) => agreedValue(detail, settings));
  }

  open<T>(detail: ScalarDetail<T>): readonly (T | null)[] {
    const settings = this.settings.of(detail.name)?.settings ?? unset;
    const chosen = settings.map(({ values }) => settingOf(detail, values));
    return chosen.length === 1 ? chosen : [...new Map(chosen.map((value) => [keyOf(value), value])).values()];
  }

  list<T>(detail: ListDetail<T>): readonly T[] {
    const before = this.#settledBefore(detail.name);
    if (Array.isArray(before)) return before.filter(detail.accepts);
    return this.#settle(detail.name, (settings) => agreedList(detail, settings));
  }

  lacks(...names: readonly FactName[]): void {
    this.#lacks.push(...names);
  }

  note(code: string): void {
    this.notes.push(code);
  }

  rests(...resolutions: readonly string[]): void {
    this.#rests.push(...resolutions);
  }

  /**
   * Facts for want of which a detail is null or a list may grow.
   *
   * @param missing - slots that matter for the outcome and need not be named again
   */
  lacking(missing: ReadonlySet<number>): readonly FactName[] {
    const { rules, situation } = this.case;
    const slots = new Set(missing);
    // Details that one diagram sets are looked at together: a fact matters if it matters for one of them.
    for (const [diagram, differences] of this.#differences) {
      const layout = rules.layoutOf(diagram);
      if (layout.slots.every((slot) => slots.has(slot) || situation.cellOf(slot) >= 0)) continue;
      for (const slot of slotsThatMatter(layout, situation, classesOf(differences))) slots.add(slot);
    }
    return this.case.factsBehind(slots, this.settings.unknown.concat(this.#lacks));
  }

  /** Those of the rows that set what was read, and those noted. */
  resolutions(): readonly string[] {
    return this.settings.resolutions().concat(this.#rests);
  }

  // What a detail was before, if it is still that.
  #settledBefore(name: string): unknown {
    const diagram = this.settings.diagramOf(name);
    return this.#before && diagram !== undefined && this.case.answers.isAsBefore(diagram)
      ? this.#before.#settled.get(name)
      : undefined;
  }

  #settle<T>(name: string, agree: (settings: readonly DetailAnswer[]) => Agreement<T>): T {
    const setting = this.settings.of(name);
    const { value, differ } = agree(setting?.settings ?? unset);
    this.#settled.set(name, value);
    if (setting && differ) {
      const { compiled, answers, settings } = setting;
      const others = this.#differences.get(compiled.diagram) ?? [];
      this.#differences.set(compiled.diagram, [...others, { answers, settings, differ }]);
    }
    return value;
  }
}
