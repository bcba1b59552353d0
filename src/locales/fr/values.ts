import type { Words } from '../locale.js';

/** The values of enumerated facts in French. */
export const values: Words['values'] = {
  plan: {
    standard: 'Standard',
    'professional-direct': 'Professional Direct',
    unified: 'Unified',
    premier: 'Premier',
  },
  severity: { A: 'A', B: 'B', C: 'C' },
  supportHours: { '24x7': '24\u00a0h/24 et 7\u00a0j/7', 'business-hours': 'heures ouvrables' },
  'service.family': { 'dynamics-365': 'Dynamics 365', 'power-platform': 'Power Platform', other: 'un autre produit' },
  'service.stage': {
    'general-availability': 'disponibilité générale',
    'public-preview': 'préversion publique',
    'private-preview': 'préversion privée',
    'limited-preview': 'préversion limitée',
  },
  'service.purchaseChannel': { microsoft: 'Microsoft', other: 'un autre canal' },
  'request.need': {
    'break-fix': 'dépannage',
    billing: 'facturation',
    'subscription-management': 'gestion des abonnements',
    'how-to': 'question d’utilisation',
    training: 'formation',
    advisory: 'service de conseil',
    escalation: 'escalade',
    'account-management': 'gestion de compte',
    'root-cause-analysis': 'analyse des causes profondes',
    'data-repair': 'réparation de données',
  },
  'submitter.affiliation': { customer: 'client', partner: 'partenaire' },
  'submitter.roles': {
    'power-platform-admin': 'administrateur Power Platform',
    'service-admin': 'administrateur de service',
    'delegated-admin': 'administrateur délégué',
    'subscription-owner': 'propriétaire de l’abonnement',
  },
  'issue.impact': { critical: 'critique', moderate: 'modéré', minimal: 'minime' },
  'issue.performance': {
    none: 'aucune',
    isolated: 'une seule fonction de l’entreprise',
    'multiple-areas': 'plusieurs domaines de l’entreprise',
  },
  'issue.cause': {
    'microsoft-service': 'un service ou une plateforme Microsoft',
    'custom-code': 'du code personnalisé',
    'partner-software': 'un logiciel de partenaire',
    'third-party-software': 'un logiciel tiers',
    environment: 'l’environnement',
    other: 'autre chose',
  },
  'reopen.updateInstalledBy': { customer: 'client', vendor: 'Microsoft' },
  'script.providedBy': { customer: 'client', partner: 'partenaire', microsoft: 'Microsoft' },
  'script.testedBy': { customer: 'client', partner: 'partenaire', microsoft: 'Microsoft' },
};
