/** Everything the library says of each case: the decisions, and the sentences in both languages. */
export const decideAll = ({ evaluateCase, formatDecisions }, inputs) =>
  inputs.map(({ supportCase, options }) => {
    const decisions = evaluateCase(supportCase, options);
    return JSON.stringify([
      decisions,
      formatDecisions(decisions),
      formatDecisions(decisions, { locale: 'fr', format: 'markdown' }),
    ]);
  });
