import { evaluateCase, isSupportPolicyError, parseCase } from 'support-policy';

const refusal = (() => {
  try {
    return parseCase({ plan: 'gold' });
  } catch (error) {
    return error;
  }
})();

export const report = {
  coverage: evaluateCase({ service: { purchaseChannel: 'microsoft', family: 'other' } }).coverage.outcome,
  undetermined: evaluateCase({}).coverage.outcome,
  code: refusal.code,
  own: isSupportPolicyError(refusal),
};
