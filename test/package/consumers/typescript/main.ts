import {
  type Decision,
  evaluateCase,
  isSupportPolicyError,
  parseCase,
  type SupportCase,
  type SupportPolicyError,
} from 'support-policy';
import { type BusinessCalendar, createBusinessCalendar } from 'support-policy/business-hours';

const ticket: SupportCase = { plan: 'unified', service: { purchaseChannel: 'microsoft', family: 'other' } };
// @ts-expect-error there is no such plan
const wrong: SupportCase = { plan: 'gold' };

const { coverage } = evaluateCase(ticket);
const decision: Decision = coverage;
const outcome:
  | 'covered'
  | 'covered-with-limits'
  | 'governed-by-agreement'
  | 'not-covered'
  | 'undetermined'
  | 'not-applicable' = coverage.outcome;
// @ts-expect-error an outcome of another policy
const impossible: boolean = coverage.outcome === 'may-submit';
if (outcome !== 'not-covered' || decision.policy !== 'coverage' || impossible) throw new Error(outcome);

let refusal: SupportPolicyError | undefined;
try {
  parseCase(wrong);
} catch (error) {
  if (isSupportPolicyError(error)) refusal = error;
}
if (refusal?.issues[0]?.path !== 'plan') throw new Error('the wrong plan was not refused');

const calendar: BusinessCalendar = createBusinessCalendar({
  timeZone: 'Asia/Tokyo',
  hours: { mon: [['09:00', '17:30']] },
});
const dueAt: Date = calendar.deadline('2026-03-02T09:00:00+09:00', 60).dueAt;
if (dueAt.toISOString() !== '2026-03-02T01:00:00.000Z') throw new Error(dueAt.toISOString());
