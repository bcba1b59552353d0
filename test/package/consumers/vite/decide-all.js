/** Everything the library says of each case: the decisions, and the sentences in both languages. */
export const decideAll = ({ createSupportPolicy, formatDecisions }, inputs) => {
  const policies = new Map();
  const policyWith = (options) => {
    const key = JSON.stringify(options);
    if (!policies.has(key)) policies.set(key, createSupportPolicy(options));
    return policies.get(key);
  };
  return inputs.map(({ supportCase, options }) => {
    const decisions = policyWith(options).evaluate(supportCase);
    const english = formatDecisions(decisions, { locale: 'en' });
    return JSON.stringify([decisions, english, formatDecisions(decisions, { locale: 'fr', format: 'markdown' })]);
  });
};
