import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Continua nella finestra di {provider}.', 'Potrebbe essere dietro a questa.'],
  show: 'Mostrala',
  cancel: 'Annulla',
  elsewhere: 'La finestra non funziona? Allora {redirect}.',
  redirect: 'continua in questa scheda',
  errors: {
    'popup-blocked': [
      'Il browser ha bloccato la finestra di accesso.',
      'Consentila e premi di nuovo il pulsante, oppure usa la tua password.',
    ],
    'popup-closed': [
      'La finestra di accesso è stata chiusa.',
      'Premi il pulsante per riaprirla, oppure usa la tua password.',
    ],
    'sso-timeout': [
      'La finestra di accesso non risponde da un po’.',
      'Premi il pulsante per ricominciare, oppure usa la tua password.',
    ],
    'provider-unavailable': [
      'Il servizio di accesso non risponde.',
      'Usa la tua password o riprova tra qualche minuto.',
    ],
    'clock-skew': [
      'L’orologio di questo dispositivo non sembra giusto.',
      'Correggi data e ora e riprova, oppure usa la tua password.',
    ],
  },
};
