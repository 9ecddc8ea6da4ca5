import type { SecondFactorTexts } from '../second-factor-texts.js';

export const secondFactorTexts: SecondFactorTexts = {
  heading: 'Confirmez que c’est bien vous',
  signingInAs: 'Connexion en tant que {name}',
  back: 'Retour à la connexion',
  otherMethods: 'ou avec une autre méthode',
  methods: {
    call: 'Appeler mon poste',
    totp: 'Appli d’authentification',
    'email-code': 'Code par e-mail',
    'sms-code': 'Code par SMS',
    'recovery-code': 'Code de secours',
  },
  about: {
    call: 'Votre poste {to} va sonner. Décrochez, appuyez sur 1 et cette page continuera toute seule.',
    totp: 'Saisissez le code à 6 chiffres affiché dans votre appli d’authentification.',
    'email-code': 'Nous allons envoyer un code à l’adresse {to}.',
    'sms-code': 'Nous allons envoyer un code par SMS au numéro {to}.',
    'recovery-code':
      'Saisissez l’un des codes que vous avez gardés en activant cette étape. Chacun ne sert qu’une fois.',
  },
  somewhere: { 'email-code': 'e-mail de votre compte', 'sms-code': 'de votre mobile', call: 'du standard' },
  sent: {
    'email-code': 'Nous avons envoyé un code à l’adresse {to}. S’il n’arrive pas, regardez dans les spams.',
    'sms-code': 'Nous avons envoyé un SMS au numéro {to}. Il peut mettre une minute à arriver.',
  },
  code: 'Code',
  recoveryCode: 'Code de secours',
  sendsItself: 'Il s’envoie tout seul au sixième chiffre.',
  required: 'Saisissez le code.',
  digits: 'Le code de votre appli a 6 chiffres.',
  invalid: 'Ce code n’est pas valable.',
  submit: 'Confirmer',
  submitting: 'Vérification…',
  send: 'M’envoyer un code',
  sending: 'Envoi du code…',
  sendAgain: 'Envoyer un autre code',
  sendAgainLater: 'Nouveau code dans {time}',
  trustDevice: 'Faire confiance à cet appareil',
  trustDeviceAbout:
    'Nous ne redemanderons pas cette étape ici pendant un temps. Cochez seulement si l’appareil est à vous.',
  call: 'Appeler mon poste {to}',
  calling: 'Appel de votre poste {to}…',
  callAgain: 'Relancer l’appel',
  pickUp: 'Décrochez et appuyez sur {key}',
  goesOn: 'Cette page continuera toute seule.',
  cancelCall: 'Annuler l’appel',
  tryAgain: {
    totp: 'Saisissez celui que votre appli affiche maintenant.',
    clock: 'Vérifiez que votre téléphone se met à l’heure automatiquement et saisissez le nouveau code.',
    'email-code': 'Saisissez celui du dernier e-mail, ou demandez-en un autre.',
    'sms-code': 'Saisissez celui du dernier SMS, ou demandez-en un autre.',
    'recovery-code': 'Copiez-le tel que vous l’avez gardé. S’il a déjà servi, essayez-en un autre.',
  },
  noAnswer: ['Personne n’a décroché.', 'Une fois près de votre téléphone, relancez l’appel.'],
  callLost: ['La connexion a été coupée pendant l’appel.', 'Vérifiez votre réseau et relancez l’appel.'],
  tooManyCalls: [
    'Trop d’appels à la suite.',
    'Attendez {time} avant de relancer l’appel. Si c’est urgent, {ticket} et nous vous aiderons.',
  ],
  tooManyCodes: [
    'Nous ne pouvons pas encore vous envoyer un autre code.',
    'Utilisez le dernier reçu, ou attendez la fin du compte à rebours.',
  ],
  errors: {
    'challenge-invalid': ['Ce code n’est pas correct.', 'Vérifiez-le et saisissez-le à nouveau.'],
    'challenge-declined': [
      'L’appel a été refusé.',
      'Si ce n’était pas voulu, relancez l’appel et appuyez sur 1.',
    ],
    'challenge-expired': ['Cette étape a expiré.', 'Reconnectez-vous pour la recommencer.'],
  },
};
