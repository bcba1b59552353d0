import type { Words } from '../locale.js';

/** How values are put into sentences in English. */
export const phrases: Words['phrases'] = {
  notKnown: 'not known',
  none: 'none',
  and: 'and',
  decimalMark: '.',
  hours: (count) => (count === '1' ? '1 hour' : `${count} hours`),
  minutes: (count) => (count === '1' ? '1 minute' : `${count} minutes`),
  months: (count) => (count === '1' ? '1 month' : `${count} months`),
  betweenNotes: '; ',
  readAs: (reading) => `read as: ${reading}`,
  clocks: { continuous: 'round the clock', 'business-hours': 'in business hours' },
};
