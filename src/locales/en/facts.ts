import type { Words } from '../locale.js';

/** The labels and questions of facts in English. */
export const facts: Words['facts'] = {
  id: { label: 'Reference', question: 'What is the reference of the case?' },
  plan: { label: 'Support plan', question: 'Which support plan does the customer have?' },
  severity: { label: 'Severity', question: 'What is the current severity of the case?' },
  supportHours: {
    label: 'Support hours chosen',
    question: 'Was support chosen round the clock or in business hours when the request was submitted?',
  },
  submittedAt: { label: 'Submitted', question: 'When was the support request submitted?' },
  'firstResponse.contactedAt': {
    label: 'First contact by an engineer',
    question: 'When did a support engineer first contact the customer, automatic replies aside?',
  },
  'firstResponse.workStartedAt': {
    label: 'Start of work',
    question: 'When did a support engineer start to work on the request?',
  },
  'customer.country': { label: 'Country', question: 'In which country is the customer?' },
  'customer.timeZone': { label: 'Time zone', question: 'In which time zone does the customer work?' },
  'customer.language': { label: 'Language', question: 'In which language does the customer want help?' },
  'customer.acceptsEnglish': { label: 'Accepts English', question: 'Would the customer accept help in English?' },
  'customer.continuousEngagement': {
    label: 'Works on it round the clock',
    question: 'Does the customer work with Microsoft round the clock, every day, until the case is resolved?',
  },
  'customer.providesResources': {
    label: 'Gives resources and answers',
    question: 'Does the customer give the resources and answers that are needed to go on?',
  },
  'customer.contactDetailsAccurate': {
    label: 'Contact details correct',
    question: 'Are the contact details that Microsoft has correct?',
  },
  'service.family': { label: 'Product family', question: 'Which product family is the case about?' },
  'service.stage': { label: 'Release stage', question: 'Is the service generally available or in a preview?' },
  'service.purchaseChannel': {
    label: 'Bought from',
    question: 'Was the service bought from Microsoft directly or through another channel?',
  },
  'service.offeredInMarket': {
    label: 'Sold in the market',
    question: 'Is the service offered in the customer’s market?',
  },
  'service.supportedInRegion': {
    label: 'Supported in the region',
    question: 'Is the service supported in the customer’s region yet?',
  },
  'request.need': { label: 'Kind of request', question: 'What does the customer ask for?' },
  'submitter.affiliation': {
    label: 'Submitted by',
    question: 'Does the person who submits the request belong to the customer or to a partner?',
  },
  'submitter.roles': {
    label: 'Roles of the submitter',
    question: 'Which roles does the person who submits the request hold on the customer’s tenant?',
  },
  'submitter.hasSubscription': { label: 'Subscription', question: 'Does the tenant hold a subscription?' },
  'submitter.hasPartnerBenefits': {
    label: 'Partner benefits',
    question: 'Does the partner have support benefits of its own?',
  },
  'issue.impact': { label: 'Business impact', question: 'How strong is the impact on the customer’s business?' },
  'issue.workaround': {
    label: 'Workaround',
    question: 'Is there a workaround with which work can go on for a time?',
  },
  'issue.performance': {
    label: 'Performance trouble',
    question: 'Is this performance trouble, and does it touch one business function or several areas?',
  },
  'issue.reproducesOnStandardInstall': {
    label: 'Reproducible on a standard installation',
    question: 'Can the issue be reproduced on a standard installation without changes?',
  },
  'issue.customized': {
    label: 'Customization involved',
    question: 'Is a custom database or a customization involved?',
  },
  'issue.customCodeOrProcess': {
    label: 'Custom code or process',
    question: 'Is the issue tied to custom code or to a custom process?',
  },
  'issue.thirdPartySoftware': {
    label: 'Third-party software',
    question: 'Is technology involved that is not from Microsoft, or open source?',
  },
  'issue.cause': { label: 'Cause', question: 'What causes the issue?' },
  'resolution.resolved': { label: 'Resolved', question: 'Is the issue resolved?' },
  'resolution.proposedAwaitingCustomer': {
    label: 'Waiting for the customer',
    question: 'Has a resolution been proposed that waits for the customer to act?',
  },
  'resolution.reproductionStepsFound': {
    label: 'Reproduction steps found',
    question: 'Have steps been found that reproduce the issue?',
  },
  'resolution.adequateSolution': {
    label: 'Adequate solution',
    question: 'Has the customer been offered an adequate solution?',
  },
  'effort.minutes': { label: 'Effort', question: 'How many minutes of work has Microsoft spent on the case?' },
  'closure.closedAt': { label: 'Closed', question: 'When was the case closed?' },
  'reopen.requestedAt': { label: 'Reopening requested', question: 'When was reopening the case requested?' },
  'reopen.sameVersion': { label: 'Same version', question: 'Is the product version the same as in the original case?' },
  'reopen.sameHardware': { label: 'Same hardware', question: 'Is the hardware the same as in the original case?' },
  'reopen.updateInstalled': {
    label: 'Update installed',
    question: 'Has an update, a security fix or another fix been installed since, the original case’s own aside?',
  },
  'reopen.updateInstalledBy': { label: 'Update installed by', question: 'Who installed the update?' },
  'reopen.originalFixInstalled': {
    label: 'Original fix installed',
    question: 'Has a fix that the original case delivered been installed?',
  },
  'reopen.sameError': { label: 'Same error', question: 'Is the error the same as in the original case?' },
  'reopen.sameEnvironment': {
    label: 'Same environment',
    question: 'Does the error occur in the same environment as in the original case?',
  },
  'reopen.sameMachine': {
    label: 'Same machine',
    question: 'Does the error occur on the same machine as in the original case?',
  },
  'reopen.sameUser': {
    label: 'Same user',
    question: 'Does the error occur for the same user as in the original case?',
  },
  'reopen.sameDocument': {
    label: 'Same document',
    question: 'Does the error occur on the same document as in the original case?',
  },
  'outage.published': {
    label: 'Incident published',
    question: 'Has Microsoft published the outage as a service incident?',
  },
  'outage.severalCustomers': {
    label: 'Several customers affected',
    question: 'Is the service unavailable to several customers?',
  },
  'outage.severalServices': { label: 'Several services affected', question: 'Are several services unavailable?' },
  'script.providedBy': { label: 'Script provided by', question: 'Who provides the script?' },
  'script.testedInUat': {
    label: 'Tested in UAT',
    question: 'Has the script been tested in a user acceptance environment before?',
  },
  'script.testedBy': { label: 'Script tested by', question: 'Who tested the script?' },
};
