import type { Decision, PolicyId, Reason } from '../decision.js';
import type { Locale } from '../locales/locale.js';
import { ruleFiles } from '../policies/rule-files.js';
import { type Messages, renderMessage } from './message.js';

const locales: readonly Locale[] = ['en', 'fr'];

/**
 * A reason's message in a locale. One that a built-in template gave is rendered again; one that a rule
 * file of the caller's gave stays as it is, since a decision does not carry its templates.
 */
export function messageIn(locale: Locale, policy: PolicyId, reason: Reason): string {
  const madeIn = localeOf(policy, reason);
  return madeIn === null || madeIn === locale ? reason.message : renderMessage(reason, messagesOf(policy), locale);
}

/** The locale in which decisions were made; English where no built-in message tells. */
export function localeOfDecisions(decisions: readonly Decision[]): Locale {
  for (const { policy, reasons } of decisions) {
    for (const reason of reasons) {
      const locale = localeOf(policy, reason);
      if (locale !== null) return locale;
    }
  }
  return 'en';
}

// Of built-in messages only: one whose text no built-in template gives is the caller's own.
function localeOf(policy: PolicyId, reason: Reason): Locale | null {
  const messages = messagesOf(policy);
  if (!Object.hasOwn(messages, reason.code)) return null;
  return locales.find((locale) => renderMessage(reason, messages, locale) === reason.message) ?? null;
}

const messagesOf = (policy: PolicyId): Messages => ruleFiles.find((file) => file.policy === policy)?.messages ?? {};
