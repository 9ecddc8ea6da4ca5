import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Continua a la finestra de {provider}.', 'Potser és darrere d’aquesta.'],
  show: 'Mostra-la',
  cancel: 'Cancel·la',
  elsewhere: 'La finestra no funciona? Doncs {redirect}.',
  redirect: 'continua en aquesta pestanya',
  errors: {
    'popup-blocked': [
      'El navegador no ha deixat obrir la finestra d’accés.',
      'Permet-la i torna a prémer el botó, o entra amb la teva contrasenya.',
    ],
    'popup-closed': [
      'S’ha tancat la finestra d’accés.',
      'Prem el botó per tornar-la a obrir o entra amb la teva contrasenya.',
    ],
    'sso-timeout': [
      'Fa estona que la finestra d’accés no respon.',
      'Prem el botó per començar de nou o entra amb la teva contrasenya.',
    ],
    'provider-unavailable': [
      'El servei d’accés no respon.',
      'Entra amb la teva contrasenya o torna-ho a provar d’aquí a uns minuts.',
    ],
    'clock-skew': [
      'Sembla que el rellotge d’aquest dispositiu no va a l’hora.',
      'Corregeix la data i l’hora i torna-ho a provar, o entra amb la teva contrasenya.',
    ],
  },
};
