import type { Reason } from '../decision.js';
import type { LoadedRule } from '../engine/load.js';
import { trace } from '../engine/trace.js';
import { renderMessage } from '../format/message.js';
import { parseTemplate } from '../format/template.js';
import type { Locale } from '../locales/locale.js';
import type { CaseView } from './case-view.js';

/** What the reasons of one decision have in common. */
export interface Explained {
  readonly view: CaseView;
  readonly details: object;
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly locale: Locale;
  /** The codes of messages to add. */
  readonly notes: readonly string[];
  /** The readings without which each rule would not decide, by the rule's name. */
  readonly restsOn: ReadonlyMap<string, readonly string[]>;
}

/** The rules that decide as reasons, frozen, those met for certain first. */
export function explain(rules: readonly LoadedRule[], explained: Explained): readonly Reason[] {
  const reasons = rules.map((rule) => reasonOf(rule, explained));
  if (reasons.length > 1) reasons.sort((a, b) => place(a) - place(b));
  return Object.freeze(reasons);
}

const place = ({ conditions }: Reason): number => (conditions.status === 'met' ? 0 : 1);

function reasonOf(rule: LoadedRule, { view, details, messages, locale, notes, restsOn }: Explained): Reason {
  const conditions = trace(rule.condition, view);
  const values: Record<string, unknown> = {};
  for (const name of parseTemplate(messages[rule.message]?.[locale] ?? '').placeholders) {
    const detail = name.startsWith(ofDetail);
    const value: unknown = detail ? Reflect.get(details, name.slice(ofDetail.length)) : view.valueOf(name);
    values[name] = value ?? null;
  }
  if (notes.length > 0) values['notes'] = Object.freeze(notes);
  for (const reading of restsOn.get(rule.name) ?? []) values[`reading.${reading}`] = view.reading(reading) ?? null;
  return Object.freeze({
    rule: rule.name,
    clauses: rule.clauses,
    strength: rule.strength,
    code: rule.message,
    values: Object.freeze(values),
    message: renderMessage({ code: rule.message, values }, messages, locale),
    conditions,
  });
}

const ofDetail = 'detail.';
