import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluateCase, formatDecision } from '../../src/index.js';
import { overWeekendClockChangeAndHoliday, tooLateToReopen, unknownEffort } from './three-cases.js';

const expected = (file: string): string => readFileSync(new URL(`expected/${file}`, import.meta.url), 'utf8').trimEnd();

it('shows a deadline and the way to it over a weekend, a clock change and a holiday', () => {
  const { supportCase, options } = overWeekendClockChangeAndHoliday;
  expect(formatDecision(evaluateCase(supportCase, options).initialResponse)).toBe(expected('first-response.txt'));
});

it('shows what is missing of an undetermined decision and the rules that may decide', () => {
  const { supportCase, options } = unknownEffort;
  expect(formatDecision(evaluateCase(supportCase, options).fourHourCap)).toBe(expected('unknown-effort.txt'));
});

it('shows a decision made in English as French Markdown', () => {
  const { supportCase, options } = tooLateToReopen;
  const decision = evaluateCase(supportCase, options).reopenEligibility;
  expect(formatDecision(decision, { locale: 'fr', format: 'markdown' })).toBe(expected('too-late.fr.md'));
});
