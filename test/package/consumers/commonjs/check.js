const assert = require('node:assert/strict');
const { evaluateCase, isSupportPolicyError, parseCase } = require('support-policy');
const { createBusinessCalendar } = require('support-policy/business-hours');

assert.equal(
  evaluateCase({ service: { purchaseChannel: 'microsoft', family: 'other' } }).coverage.outcome,
  'not-covered',
);
assert.throws(() => parseCase({ severity: 'D' }), isSupportPolicyError);
assert.equal(require('support-policy/rules/coverage.json').policy, 'coverage');

const calendar = createBusinessCalendar({ timeZone: 'Europe/Paris', hours: { mon: [['09:00', '17:00']] } });
assert.equal(calendar.isOpen('2026-03-02T10:00:00+01:00'), true);
assert.equal(calendar.isOpen('2026-03-03T10:00:00+01:00'), false);
assert.equal(calendar.nextOpening('2026-03-03T10:00:00+01:00').toISOString(), '2026-03-09T08:00:00.000Z');

// A brand crosses subpaths too.
assert.throws(() => createBusinessCalendar({ timeZone: 'Nowhere/Land', hours: {} }), isSupportPolicyError);

import('support-policy').then((esm) => {
  assert.throws(() => parseCase({ plan: 1 }), esm.isSupportPolicyError);
});
