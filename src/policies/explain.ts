import type { ConditionTrace, Reason } from '../decision.js';
import type { LoadedRule } from '../engine/load.js';
import { trace } from '../engine/trace.js';
import { renderMessage } from '../format/message.js';
import { parseTemplate, placeholdersOf } from '../format/template.js';
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

/** The rules that decide as reasons, those met for certain first. */
export function explain(rules: readonly LoadedRule[], explained: Explained): readonly Reason[] {
  const reasons = rules.map((rule) => reasonOf(rule, explained));
  const certain = (reason: Reason): boolean => reason.conditions.status === 'met';
  return [...reasons.filter(certain), ...reasons.filter((reason) => !certain(reason))];
}

function reasonOf(rule: LoadedRule, { view, details, messages, locale, notes, restsOn }: Explained): Reason {
  const conditions: ConditionTrace = trace(rule.condition, view);
  const template = parseTemplate(messages[rule.message]?.[locale] ?? '');
  const values: Record<string, unknown> = {};
  for (const name of placeholdersOf(template)) {
    const value: unknown = name.startsWith('detail.')
      ? Reflect.get(details, name.slice('detail.'.length))
      : view.valueOf(name);
    values[name] = value ?? null;
  }
  if (notes.length > 0) values['notes'] = notes;
  for (const reading of restsOn.get(rule.name) ?? []) values[`reading.${reading}`] = view.reading(reading) ?? null;
  return {
    rule: rule.name,
    clauses: rule.clauses,
    strength: rule.strength,
    code: rule.message,
    values,
    message: renderMessage({ code: rule.message, values }, messages, locale),
    conditions,
  };
}
