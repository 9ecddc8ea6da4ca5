import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Masquer le mot de passe',
  capsLock: 'La touche Verr. Maj est activée',
  submitting: 'Connexion en cours…',
  submitLater: 'Réessayez dans {time}',
  submitAgain: 'Vous pouvez maintenant réessayer.',
  openTicket: 'ouvrez un ticket',
  wayOut: 'Si c’est urgent, {ticket} et nous vous aiderons.',
  fewMinutes: 'quelques minutes',
  done: ['Connexion réussie.', 'Vous pouvez utiliser votre standard.'],
  required: {
    username: 'Saisissez votre numéro, numéro@domaine ou e-mail.',
    domain: 'Saisissez le domaine de votre standard.',
    password: 'Saisissez votre mot de passe.',
  },
  fields: {
    'invalid-characters': 'Il y a des caractères invisibles. Effacez tout et retapez à la main.',
    'invalid-domain': 'Un domaine ressemble à entreprise.pbx.example.',
    invalid: 'Vérifiez ce champ.',
  },
  errors: {
    offline: ['Vous êtes hors ligne.', 'Vérifiez votre réseau et réessayez. Votre saisie est conservée.'],
    network: ['Nous n’arrivons pas à joindre votre standard.', 'Patientez un instant et réessayez.'],
    timeout: [
      'Votre standard met trop de temps à répondre.',
      'Réessayez ; si cela continue, prévenez l’assistance.',
    ],
    gateway: [
      'Une autre page a répondu à la place de votre standard.',
      'Sur un Wi-Fi public, validez d’abord sa page d’accueil. Réessayez ensuite.',
    ],
    truncated: ['La réponse s’est interrompue en route.', 'Cela vient souvent du réseau : réessayez.'],
    protocol: [
      'Nous ne comprenons pas la réponse de votre standard.',
      'Rechargez la page ; si cela se reproduit, prévenez l’assistance.',
    ],
    server: [
      'Votre standard a rencontré un problème.',
      'Vous n’y êtes pour rien. Réessayez dans quelques minutes.',
    ],
    unavailable: ['Votre standard est en maintenance.', 'Réessayez dans {time}.'],
    'invalid-credentials': [
      'Identifiant ou mot de passe incorrect.',
      'Vérifiez les deux et réessayez. Si vous avez oublié le mot de passe, {ticket}.',
    ],
    'account-locked': [
      'Votre compte est bloqué par sécurité.',
      'Attendez {time} avant de réessayer. Si c’est urgent, {ticket} et nous vous aiderons.',
    ],
    'rate-limited': [
      'Trop de tentatives.',
      'Par sécurité, attendez {time} avant de réessayer. Si c’est urgent, {ticket} et nous vous aiderons.',
    ],
    validation: ['Il y a quelque chose à corriger.', 'Vérifiez votre saisie et réessayez.'],
    'origin-rejected': [
      'Votre standard n’accepte pas les connexions depuis cette page.',
      'Prévenez la personne qui le gère.',
    ],
    'session-expired': ['Votre session a expiré.', 'Reconnectez-vous pour continuer.'],
    'sso-cancelled': ['Vous avez annulé la connexion.', 'Réessayez ou utilisez votre mot de passe.'],
    'sso-rejected': ['La connexion n’a pas abouti.', 'Réessayez ou utilisez votre mot de passe.'],
    'account-not-linked': [
      'Ce compte n’est pas lié à votre standard.',
      'Utilisez votre mot de passe ou demandez à la personne qui gère le standard de lier ce compte.',
    ],
    'provider-unknown': ['Ce mode de connexion n’est plus proposé.', 'Utilisez votre mot de passe.'],
    'redirect-not-allowed': [
      'Votre standard ne permet pas de revenir sur cette page.',
      'Utilisez votre mot de passe et prévenez la personne qui gère le standard.',
    ],
    unsupported: [
      'Impossible de terminer votre connexion depuis cette page.',
      'Prévenez la personne qui gère votre standard.',
    ],
  },
};

export const parts: MoreTexts['parts'] = {
  newPassword: async () => (await import('./new-password.js')).newPasswordTexts,
  secondFactor: async () => (await import('./second-factor.js')).secondFactorTexts,
  singleSignOn: async () => (await import('./single-sign-on.js')).singleSignOnTexts,
  forgotPasswordView: async () => (await import('./forgot-password.js')).forgotPasswordTexts,
  firstAccessView: async () => (await import('./first-access.js')).firstAccessTexts,
};
