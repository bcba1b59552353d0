import type { PolicyOptions, SupportCase } from '../../src/index.js';

interface Example {
  readonly supportCase: SupportCase;
  readonly options: PolicyOptions;
}

/** Eight business hours from Friday 16:00, over a weekend in which clocks go forward, and a holiday. */
export const overWeekendClockChangeAndHoliday: Example = {
  supportCase: {
    plan: 'standard',
    severity: 'C',
    submittedAt: '2026-03-27T16:00:00+01:00',
    customer: { country: 'FR', timeZone: 'Europe/Paris', language: 'fr' },
    service: { family: 'power-platform', stage: 'general-availability', purchaseChannel: 'microsoft' },
    request: { need: 'break-fix' },
  },
  options: { holidays: { FR: ['2026-03-30'] }, asOf: '2026-03-31T10:30:00+02:00' },
};

/** An isolated performance case whose effort is not known. */
export const unknownEffort: Example = {
  supportCase: {
    plan: 'unified',
    request: { need: 'break-fix' },
    service: { stage: 'general-availability', purchaseChannel: 'microsoft' },
    issue: { performance: 'isolated', cause: 'environment' },
    resolution: { resolved: false },
  },
  options: {},
};

/** A reopening of which it is known above all that it comes too late. */
export const tooLateToReopen: Example = {
  supportCase: {
    customer: { timeZone: 'Europe/Paris' },
    closure: { closedAt: '2026-01-14T16:00:00+01:00' },
    reopen: { requestedAt: '2026-04-14T08:00:00+02:00', sameError: true, sameMachine: 'not-applicable' },
  },
  options: {},
};
