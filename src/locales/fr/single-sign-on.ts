import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Continuez dans la fenêtre {provider}.', 'Elle est peut-être derrière celle-ci.'],
  show: 'L’afficher',
  cancel: 'Annuler',
  elsewhere: 'Un souci avec la fenêtre ? Alors {redirect}.',
  redirect: 'continuez dans cet onglet',
  errors: {
    'popup-blocked': [
      'Votre navigateur a bloqué la fenêtre de connexion.',
      'Autorisez-la et appuyez à nouveau sur le bouton, ou utilisez votre mot de passe.',
    ],
    'popup-closed': [
      'La fenêtre de connexion s’est fermée.',
      'Appuyez sur le bouton pour la rouvrir, ou utilisez votre mot de passe.',
    ],
    'sso-timeout': [
      'La fenêtre de connexion ne répond plus depuis un moment.',
      'Appuyez sur le bouton pour recommencer, ou utilisez votre mot de passe.',
    ],
    'provider-unavailable': [
      'Le service de connexion ne répond pas.',
      'Utilisez votre mot de passe ou réessayez dans quelques minutes.',
    ],
    'clock-skew': [
      'Cet appareil ne semble pas être à l’heure.',
      'Corrigez la date et l’heure puis réessayez, ou utilisez votre mot de passe.',
    ],
  },
};
