import type { Words } from '../locale.js';

/** Comment les valeurs entrent dans une phrase en français. */
export const phrases: Words['phrases'] = {
  notKnown: 'inconnu',
  none: 'aucun',
  and: 'et',
  decimalMark: ',',
  hours: (count) => (count === '1' ? '1 heure' : `${count} heures`),
  minutes: (count) => (count === '1' ? '1 minute' : `${count} minutes`),
  months: (count) => `${count} mois`,
  betweenNotes: ' ; ',
  readAs: (reading) => `lecture retenue : ${reading}`,
  clocks: { continuous: '24 h/24 et 7 j/7', 'business-hours': 'en heures ouvrables' },
};
