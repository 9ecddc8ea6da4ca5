import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Machen Sie im Fenster von {provider} weiter.', 'Es liegt vielleicht hinter diesem.'],
  show: 'Fenster zeigen',
  cancel: 'Abbrechen',
  elsewhere: 'Klappt es mit dem Fenster nicht? Dann {redirect}.',
  redirect: 'machen Sie in diesem Tab weiter',
  errors: {
    'popup-blocked': [
      'Ihr Browser hat das Anmeldefenster blockiert.',
      'Erlauben Sie das Fenster und versuchen Sie es erneut, oder nutzen Sie Ihr Passwort.',
    ],
    'popup-closed': [
      'Das Anmeldefenster wurde geschlossen.',
      'Klicken Sie auf die Schaltfläche, um es wieder zu öffnen, oder nutzen Sie Ihr Passwort.',
    ],
    'sso-timeout': [
      'Das Anmeldefenster antwortet schon länger nicht.',
      'Klicken Sie auf die Schaltfläche, um neu zu beginnen, oder nutzen Sie Ihr Passwort.',
    ],
    'provider-unavailable': [
      'Der Anmeldedienst antwortet nicht.',
      'Nutzen Sie Ihr Passwort oder versuchen Sie es in ein paar Minuten erneut.',
    ],
    'clock-skew': [
      'Die Uhr dieses Geräts geht offenbar falsch.',
      'Stellen Sie Datum und Uhrzeit richtig ein und versuchen Sie es erneut, oder nutzen Sie Ihr Passwort.',
    ],
  },
};
