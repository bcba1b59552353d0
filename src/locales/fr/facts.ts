import type { Words } from '../locale.js';

/** The labels and questions of facts in French. */
export const facts: Words['facts'] = {
  id: { label: 'Référence', question: 'Quelle est la référence du cas\u00a0?' },
  plan: { label: 'Plan de support', question: 'De quel plan de support le client dispose-t-il\u00a0?' },
  severity: { label: 'Gravité', question: 'Quelle est la gravité actuelle du cas\u00a0?' },
  supportHours: {
    label: 'Horaires de support choisis',
    question:
      'Avez-vous choisi un support 24\u00a0h/24 et 7\u00a0j/7 ou en heures ouvrables en envoyant la demande\u00a0?',
  },
  submittedAt: { label: 'Date d’envoi', question: 'Quand la demande de support a-t-elle été envoyée\u00a0?' },
  'firstResponse.contactedAt': {
    label: 'Premier contact d’un ingénieur',
    question: 'Quand un ingénieur a-t-il contacté le client pour la première fois, hors réponse automatique\u00a0?',
  },
  'firstResponse.workStartedAt': {
    label: 'Début du traitement',
    question: 'Quand un ingénieur a-t-il commencé à traiter la demande\u00a0?',
  },
  'customer.country': { label: 'Pays', question: 'Dans quel pays le client se trouve-t-il\u00a0?' },
  'customer.timeZone': {
    label: 'Fuseau horaire',
    question: 'Dans quel fuseau horaire le client travaille-t-il\u00a0?',
  },
  'customer.language': { label: 'Langue', question: 'Dans quelle langue le client souhaite-t-il être aidé\u00a0?' },
  'customer.acceptsEnglish': {
    label: 'Accepte l’anglais',
    question: 'Le client accepterait-il d’être aidé en anglais\u00a0?',
  },
  'customer.continuousEngagement': {
    label: 'Travaille sans interruption',
    question: 'Le client travaille-t-il avec Microsoft jour et nuit, tous les jours, jusqu’à la résolution\u00a0?',
  },
  'customer.providesResources': {
    label: 'Fournit moyens et réponses',
    question: 'Le client fournit-il les moyens et les réponses nécessaires pour avancer\u00a0?',
  },
  'customer.contactDetailsAccurate': {
    label: 'Coordonnées exactes',
    question: 'Les coordonnées dont Microsoft dispose sont-elles exactes\u00a0?',
  },
  'service.family': {
    label: 'Famille de produits',
    question: 'Quelle famille de produits le cas concerne-t-il\u00a0?',
  },
  'service.stage': {
    label: 'Stade de diffusion',
    question: 'Le service est-il en disponibilité générale ou en préversion\u00a0?',
  },
  'service.purchaseChannel': {
    label: 'Canal d’achat',
    question: 'Avez-vous acheté le service directement auprès de Microsoft ou par un autre canal\u00a0?',
  },
  'service.offeredInMarket': {
    label: 'Proposé sur le marché',
    question: 'Le service est-il proposé sur le marché du client\u00a0?',
  },
  'service.supportedInRegion': {
    label: 'Pris en charge dans la région',
    question: 'Le service est-il déjà pris en charge dans la région du client\u00a0?',
  },
  'request.need': { label: 'Nature de la demande', question: 'Que demande le client\u00a0?' },
  'submitter.affiliation': {
    label: 'Auteur de la demande',
    question: 'La personne qui envoie la demande fait-elle partie du client ou d’un partenaire\u00a0?',
  },
  'submitter.roles': {
    label: 'Rôles de l’auteur',
    question: 'Quels rôles la personne qui envoie la demande a-t-elle sur le locataire du client\u00a0?',
  },
  'submitter.hasSubscription': { label: 'Abonnement', question: 'Le locataire possède-t-il un abonnement\u00a0?' },
  'submitter.hasPartnerBenefits': {
    label: 'Avantages partenaire',
    question: 'Le partenaire dispose-t-il de ses propres avantages de support\u00a0?',
  },
  'issue.impact': { label: 'Impact sur l’activité', question: 'Quel est l’impact sur l’activité du client\u00a0?' },
  'issue.workaround': {
    label: 'Solution de contournement',
    question: 'Existe-t-il un contournement qui permet de continuer à travailler pour un temps\u00a0?',
  },
  'issue.performance': {
    label: 'Problème de performances',
    question: 'S’agit-il de performances, et pour une seule fonction ou dans plusieurs domaines de l’entreprise\u00a0?',
  },
  'issue.reproducesOnStandardInstall': {
    label: 'Reproductible sur une installation standard',
    question: 'Le problème se reproduit-il sur une installation standard non modifiée\u00a0?',
  },
  'issue.customized': {
    label: 'Personnalisation en jeu',
    question: 'Une base de données personnalisée ou une personnalisation est-elle en jeu\u00a0?',
  },
  'issue.customCodeOrProcess': {
    label: 'Code ou processus personnalisé',
    question: 'Le problème est-il lié à du code ou à un processus personnalisé\u00a0?',
  },
  'issue.thirdPartySoftware': {
    label: 'Logiciel tiers',
    question: 'Une technologie non Microsoft ou un logiciel libre est-il en jeu\u00a0?',
  },
  'issue.cause': { label: 'Cause', question: 'Quelle est la cause du problème\u00a0?' },
  'resolution.resolved': { label: 'Résolu', question: 'Le problème est-il résolu\u00a0?' },
  'resolution.proposedAwaitingCustomer': {
    label: 'En attente du client',
    question: 'Une résolution proposée attend-elle une action du client\u00a0?',
  },
  'resolution.reproductionStepsFound': {
    label: 'Étapes de reproduction trouvées',
    question: 'A-t-on trouvé les étapes qui reproduisent le problème\u00a0?',
  },
  'resolution.adequateSolution': {
    label: 'Solution adéquate',
    question: 'Une solution adéquate a-t-elle été proposée au client\u00a0?',
  },
  'effort.minutes': {
    label: 'Temps passé',
    question: 'Combien de minutes de travail Microsoft a-t-il consacrées au cas\u00a0?',
  },
  'closure.closedAt': { label: 'Date de clôture', question: 'Quand le cas a-t-il été clos\u00a0?' },
  'reopen.requestedAt': {
    label: 'Demande de réouverture',
    question: 'Quand la réouverture du cas a-t-elle été demandée\u00a0?',
  },
  'reopen.sameVersion': {
    label: 'Même version',
    question: 'La version du produit est-elle la même que dans le cas d’origine\u00a0?',
  },
  'reopen.sameHardware': {
    label: 'Même matériel',
    question: 'Le matériel est-il le même que dans le cas d’origine\u00a0?',
  },
  'reopen.updateInstalled': {
    label: 'Mise à jour installée',
    question: 'Avez-vous installé depuis une mise à jour ou un correctif, hors correctif du cas d’origine\u00a0?',
  },
  'reopen.updateInstalledBy': { label: 'Mise à jour installée par', question: 'Qui a installé la mise à jour\u00a0?' },
  'reopen.originalFixInstalled': {
    label: 'Correctif d’origine installé',
    question: 'Avez-vous installé un correctif fourni par le cas d’origine\u00a0?',
  },
  'reopen.sameError': { label: 'Même erreur', question: 'L’erreur est-elle la même que dans le cas d’origine\u00a0?' },
  'reopen.sameEnvironment': {
    label: 'Même environnement',
    question: 'L’erreur se produit-elle dans le même environnement que dans le cas d’origine\u00a0?',
  },
  'reopen.sameMachine': {
    label: 'Même machine',
    question: 'L’erreur se produit-elle sur la même machine que dans le cas d’origine\u00a0?',
  },
  'reopen.sameUser': {
    label: 'Même utilisateur',
    question: 'L’erreur se produit-elle pour le même utilisateur que dans le cas d’origine\u00a0?',
  },
  'reopen.sameDocument': {
    label: 'Même document',
    question: 'L’erreur se produit-elle sur le même document que dans le cas d’origine\u00a0?',
  },
  'outage.published': {
    label: 'Incident publié',
    question: 'Microsoft a-t-il publié la panne en tant qu’incident de service\u00a0?',
  },
  'outage.severalCustomers': {
    label: 'Plusieurs clients touchés',
    question: 'Le service est-il indisponible pour plusieurs clients\u00a0?',
  },
  'outage.severalServices': {
    label: 'Plusieurs services touchés',
    question: 'Plusieurs services sont-ils indisponibles\u00a0?',
  },
  'script.providedBy': { label: 'Script fourni par', question: 'Qui fournit le script\u00a0?' },
  'script.testedInUat': {
    label: 'Testé en recette',
    question: 'Le script a-t-il été testé au préalable dans un environnement de recette (UAT)\u00a0?',
  },
  'script.testedBy': { label: 'Script testé par', question: 'Qui a testé le script\u00a0?' },
};
