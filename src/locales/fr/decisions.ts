import type { Words } from '../locale.js';

/** Ce sur quoi portent les décisions et ce qu’elles peuvent dire, en français. */
export const decisions: Words['decisions'] = {
  submission: {
    title: 'Envoi de la demande',
    question: 'Cette personne peut-elle envoyer la demande de support, où et à quel titre\u00a0?',
    outcomes: {
      'may-submit': 'la personne peut envoyer la demande',
      'may-not-submit': 'la personne ne peut pas l’envoyer',
    },
    details: {
      portal: {
        label: 'Où l’envoyer',
        values: {
          'power-platform-admin-center': 'centre d’administration Power Platform',
          'microsoft-365-admin-center': 'centre d’administration Microsoft 365',
        },
      },
      entitlements: {
        label: 'À quel titre',
        values: {
          'own-plan': 'un plan de support de ce compte',
          'customer-subscription': 'l’abonnement du client',
          'partner-benefits': 'les avantages de support du partenaire',
        },
      },
      remedy: {
        label: 'À faire d’abord',
        values: {
          'elevate-permissions': 'faire élever les autorisations du demandeur',
          'obtain-delegated-admin': 'obtenir du client l’administration déléguée',
          'obtain-subscription': 'souscrire un abonnement',
        },
      },
      grant: { label: 'Rôle à attribuer' },
    },
  },
  coverage: {
    title: 'Couverture',
    question: 'Le plan de support couvre-t-il ce qui est demandé, dans quelles limites et par quelle voie\u00a0?',
    outcomes: {
      covered: 'couvert',
      'covered-with-limits': 'couvert, avec des limites',
      'governed-by-agreement': 'régi par le contrat d’achat',
      'not-covered': 'non couvert',
    },
    details: {
      route: {
        label: 'Voie',
        values: {
          'support-request': 'une demande de support',
          advisory: 'un dossier de conseil',
          escalation: 'l’escalade',
          'account-management': 'la gestion de compte',
          'documentation-forum-partner': 'la documentation, le forum de la communauté ou un partenaire',
          engineering: 'l’équipe d’ingénierie',
          'purchase-agreement': 'le contrat d’achat',
        },
      },
      limits: {
        label: 'Limites',
        values: {
          'break-fix-only': 'dépannage seulement',
          'english-only': 'en anglais seulement',
          'no-24x7': 'pas d’aide permanente',
          'no-sla': 'aucun niveau de service',
        },
      },
      terms: {
        label: 'Conditions de la préversion',
        values: {
          'as-is': 'en l’état',
          'no-warranty': 'sans garantie',
          'supplemental-terms': 'conditions supplémentaires',
        },
      },
      alsoTry: {
        label: 'Autres voies utiles',
        values: { 'community-forum': 'le forum de la communauté', advisory: 'les services de conseil' },
      },
    },
  },
  severityDowngrade: {
    title: 'Gravité',
    question: 'Microsoft peut-elle réduire la gravité du cas, et pour quels motifs\u00a0?',
    outcomes: { kept: 'maintenue', 'may-be-lowered': 'peut être réduite' },
    details: {
      severity: { label: 'Gravité', values: { A: 'A', B: 'B', C: 'C' } },
      lowersTo: { label: 'Serait réduite à', values: { B: 'B', C: 'C' } },
      grounds: {
        label: 'Motifs',
        values: {
          'continuous-engagement': 'le client n’y travaille pas sans interruption',
          'customer-resources': 'les ressources ou les réponses du client font défaut',
          'root-cause-analysis': 'une analyse des causes profondes est demandée',
          'custom-code-or-process': 'du code ou un processus personnalisé est en cause',
          'awaiting-customer': 'une solution attend le client',
        },
      },
      obligations: {
        label: 'Demandé au client',
        values: {
          'confirm-impact': 'confirmer l’impact sur l’activité',
          'continuous-engagement': 'y travailler sans interruption',
          'accurate-contact-details': 'donner des coordonnées exactes',
        },
      },
      warnings: {
        label: 'Avertissements',
        values: {
          'impact-mismatch': 'l’impact ne correspond pas à la gravité',
          'contact-details-inaccurate': 'les coordonnées ne sont pas exactes',
          'no-workaround': 'il n’existe pas de solution de contournement',
        },
      },
    },
  },
  initialResponse: {
    title: 'Première réponse',
    question: 'Dans quel délai, selon quel décompte et dans quelles langues la première réponse vient-elle\u00a0?',
    outcomes: {
      'target-set': 'un délai est fixé',
      'no-target': 'aucun délai',
      'set-by-agreement': 'fixée par un contrat',
    },
    details: {
      withinMinutes: { label: 'En moins de' },
      clock: {
        label: 'Décompte',
        values: { continuous: '24\u00a0h/24 et 7\u00a0j/7', 'business-hours': 'en heures ouvrables' },
      },
      access: {
        label: 'Accès au support',
        values: { '24x7': '24\u00a0h/24 et 7\u00a0j/7', 'business-hours': 'en heures ouvrables' },
      },
      assured: { label: 'Garantie' },
      dueBefore: { label: 'Attendue avant' },
      walk: { label: 'Décompte détaillé' },
      languages: { label: 'Langues' },
      holidaysKnown: { label: 'Jours fériés fournis' },
      status: { label: 'État', values: { pending: 'attendue', met: 'dans les temps', missed: 'en retard' } },
      remainingMinutes: { label: 'Temps restant' },
      calendar: { label: 'Calendrier' },
    },
  },
  fourHourCap: {
    title: 'Plafond d’effort',
    question: 'L’effort de Microsoft sur le cas est-il plafonné, et que se passe-t-il au plafond\u00a0?',
    outcomes: {
      'not-capped': 'sans plafond',
      'within-cap': 'sous le plafond',
      'close-and-refer': 'clore le cas et orienter ailleurs',
      'close-or-advisory': 'clore le cas ou poursuivre par un dossier de conseil',
      'advisory-required': 'un service de conseil est nécessaire',
    },
    details: {
      capMinutes: { label: 'Plafond' },
      spentMinutes: { label: 'Effort fourni' },
      remainingMinutes: { label: 'Effort restant' },
      grounds: {
        label: 'Motifs',
        values: {
          performance: 'un problème de performances isolé',
          'not-reproducible': 'un problème non reproductible',
        },
      },
      referTo: {
        label: 'Orienter vers',
        values: { partner: 'un partenaire', 'community-forum': 'le forum de la communauté' },
      },
      evidenceOwed: { label: 'Microsoft doit des preuves' },
      vendorMayRequireAdvisory: { label: 'Conseil exigible' },
    },
  },
  reopenEligibility: {
    title: 'Réouverture',
    question: 'L’incident clos peut-il être rouvert, ou en faut-il un nouveau\u00a0?',
    outcomes: { 'may-reopen': 'l’incident peut être rouvert', 'new-incident': 'il faut un nouvel incident' },
    details: {
      deadline: { label: 'Trop tard à partir du' },
      passed: {
        label: 'Critères remplis',
        values: {
          'same-software': 'même logiciel',
          'same-error': 'même erreur',
          'same-context': 'même endroit',
          'under-three-months': 'assez tôt',
        },
      },
      failed: {
        label: 'Critères non remplis',
        values: {
          'same-software': 'même logiciel',
          'same-error': 'même erreur',
          'same-context': 'même endroit',
          'under-three-months': 'assez tôt',
        },
      },
    },
  },
  rootCauseAnalysis: {
    title: 'Analyse des causes profondes',
    question: 'Une analyse des causes profondes peut-elle être fournie\u00a0?',
    outcomes: { 'may-be-provided': 'peut être fournie', refused: 'refusée' },
    details: {
      performedBy: { label: 'Faite par', values: { engineering: 'l’équipe d’ingénierie' } },
      language: { label: 'Langue', values: { en: 'anglais' } },
      delivery: {
        label: 'Remise par',
        values: {
          'support-request': 'la demande de support',
          'service-health-dashboard': 'le tableau de bord de l’état du service',
          'account-contact': 'un contact du compte',
        },
      },
      sentToAdministrators: { label: 'Envoyée aux administrateurs' },
    },
  },
  dataRepair: {
    title: 'Réparation de données',
    question: 'Les données endommagées sont-elles réparées, et un script peut-il être exécuté en production\u00a0?',
    outcomes: {
      'not-repaired': 'les données ne sont pas réparées',
      'script-may-run': 'le script peut être exécuté',
      'script-not-run': 'le script n’est pas exécuté',
    },
    details: { obligation: { label: 'Obligation de réparer' } },
  },
  thirdParty: {
    title: 'Logiciel tiers',
    question: 'Jusqu’où va le support lorsqu’un logiciel tiers ou libre est en jeu\u00a0?',
    outcomes: {
      'full-support': 'support complet',
      'reasonable-support': 'support commercialement raisonnable',
    },
    details: {
      isolationHelp: { label: 'Aide à isoler la cause' },
      mayRedirect: { label: 'Renvoi ailleurs possible' },
    },
  },
};
