import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Ga verder in het venster van {provider}.', 'Misschien staat het achter dit venster.'],
  show: 'Venster tonen',
  cancel: 'Annuleren',
  elsewhere: 'Werkt het venster niet? Je kunt ook {redirect}.',
  redirect: 'verdergaan op dit tabblad',
  errors: {
    'popup-blocked': [
      'Je browser heeft het inlogvenster geblokkeerd.',
      'Sta het toe en druk nog een keer op de knop, of gebruik je wachtwoord.',
    ],
    'popup-closed': [
      'Het inlogvenster is gesloten.',
      'Druk op de knop om het weer te openen, of gebruik je wachtwoord.',
    ],
    'sso-timeout': [
      'Het inlogvenster reageert al een tijdje niet.',
      'Druk op de knop om opnieuw te beginnen, of gebruik je wachtwoord.',
    ],
    'provider-unavailable': [
      'De inlogdienst reageert niet.',
      'Gebruik je wachtwoord of probeer het over een paar minuten opnieuw.',
    ],
    'clock-skew': [
      'De klok van dit apparaat lijkt niet goed te staan.',
      'Zet de datum en tijd goed en probeer het opnieuw, of gebruik je wachtwoord.',
    ],
  },
};
