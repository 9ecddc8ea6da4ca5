import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Mot de passe oublié ?',
    'missing-credentials': 'Vous ne trouvez pas vos identifiants ?',
  },
  lead: {
    'forgot-password': 'Dites-nous qui vous êtes et nous ouvrirons un ticket auprès du service client.',
    'missing-credentials':
      'Dites-nous qui vous êtes et nous demanderons au service client de vous les renvoyer.',
  },
  userNumber: 'Numéro d’utilisateur',
  userNumberExample: 'par exemple 101',
  where: 'Où le trouver ?',
  domainPlaces: [
    'C’est l’adresse où vous ouvrez votre standard : vous pouvez la coller en entier.',
    'Il vient après le @ dans votre identifiant.',
    'Il est dans l’e-mail de bienvenue, à côté de « Domaine ».',
  ],
  userNumberPlaces: [
    'C’est votre poste : le numéro que vos collègues composent pour vous appeler.',
    'Il s’affiche souvent sur l’écran de votre téléphone.',
    'Il vient avant le @ dans votre identifiant.',
  ],
  contact: 'E-mail ou téléphone de contact',
  message: 'Autre chose à nous dire ?',
  optional: 'facultatif',
  noPassword: 'N’indiquez aucun mot de passe ici.',
  understood: 'Nous avons compris : utilisateur {userNumber} du domaine {domain}.',
  understoodDomain: 'Nous avons compris : domaine {domain}.',
  undo: 'Annuler',
  didYouMean: 'Vouliez-vous dire {domain} ?',
  submit: 'Ouvrir un ticket',
  submitting: 'Ouverture de votre ticket…',
  backOnline: ['Vous êtes de nouveau en ligne.', 'Rien n’est encore parti : envoyez quand vous voulez.'],
  submitOnline: 'Envoyer maintenant',
  back: 'Retour à la connexion',
  noTickets: [
    'Impossible d’ouvrir un ticket depuis cette page.',
    'Adressez-vous à la personne qui gère votre standard : elle peut vous donner un nouveau mot de passe.',
  ],
  required: {
    domain: 'Saisissez le domaine de votre standard.',
    userNumber: 'Saisissez votre numéro d’utilisateur.',
    contact: 'Saisissez un e-mail : la réponse y arrivera.',
  },
  invalidContact: 'Saisissez un e-mail ou un numéro de téléphone, ou laissez vide.',
  tooLong: 'C’est trop long.',
  over: { one: '{count} caractère en trop.', other: '{count} caractères en trop.' },
  errors: {
    'rate-limited': [
      'Trop de tickets à la suite.',
      'Vous pourrez en ouvrir un autre dans {time}. Votre saisie est conservée.',
    ],
    'origin-rejected': [
      'Votre standard n’accepte pas de tickets depuis cette page.',
      'Prévenez la personne qui le gère.',
    ],
    'ticket-in-flight': [
      'Votre ticket est encore en cours d’ouverture.',
      'Patientez un instant et réessayez : il ne sera pas ouvert deux fois.',
    ],
    'ticket-conflict': [
      'Cet envoi a déjà servi pour un autre ticket.',
      'Vérifiez votre saisie et envoyez-la à nouveau : ce sera un nouveau ticket.',
    ],
  },
  ticket: {
    heading: { open: 'Votre ticket est ouvert', resolved: 'Votre ticket est résolu' },
    lead: 'Le service client vous aidera à retrouver l’accès, en principe d’ici {time}.',
    late: 'C’est plus long que prévu. Si c’est urgent, appelez l’assistance et donnez cette référence.',
    resolved: {
      'forgot-password':
        'Cherchez « Votre nouveau mot de passe » dans vos e-mails et connectez-vous avec. Regardez aussi dans les spams.',
      'missing-credentials':
        'Cherchez « Welcome to our PBX » dans vos e-mails : vos identifiants y sont. Regardez aussi dans les spams.',
    },
    reference: 'Référence',
    copy: 'Copier',
    copied: 'Copiée',
    copyByHand: 'La copie n’a pas marché. La référence est sélectionnée : copiez-la vous-même.',
    progress: 'Suivi de votre ticket',
    steps: [
      'Demande reçue',
      'Un conseiller vérifie votre standard et votre compte',
      'Vous recevez vos identifiants par e-mail',
    ],
    states: { done: 'fait', now: 'en cours', later: 'à venir' },
    news: {
      'in-progress': 'Un conseiller s’occupe de votre ticket.',
      resolved: 'Votre ticket est résolu. Consultez vos e-mails.',
    },
    followed: 'Suivez son avancement ici. Vous pouvez aussi fermer la page : la réponse arrivera par e-mail.',
    notFollowed:
      'Gardez la référence. Vous pouvez maintenant fermer la page : la réponse arrivera par e-mail.',
    unreached: 'Sans nouvelles depuis {time}. Nous continuons de vérifier.',
    lost: 'Nous ne pouvons plus suivre le ticket ici. Gardez la référence : la réponse arrivera par e-mail.',
    another: 'Ouvrir un autre ticket',
  },
};
