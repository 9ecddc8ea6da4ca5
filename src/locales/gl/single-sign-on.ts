import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Continúa na xanela de {provider}.', 'Pode que estea detrás desta.'],
  show: 'Mostrala',
  cancel: 'Cancelar',
  elsewhere: 'A xanela non funciona? Entón, {redirect}.',
  redirect: 'continúa nesta pestana',
  errors: {
    'popup-blocked': [
      'O navegador non deixou abrir a xanela de acceso.',
      'Permítea e preme outra vez o botón, ou entra co teu contrasinal.',
    ],
    'popup-closed': [
      'Pechouse a xanela de acceso.',
      'Preme o botón para abrila de novo ou entra co teu contrasinal.',
    ],
    'sso-timeout': [
      'A xanela de acceso leva un tempo sen responder.',
      'Preme o botón para empezar de novo ou entra co teu contrasinal.',
    ],
    'provider-unavailable': [
      'O servizo de acceso non responde.',
      'Entra co teu contrasinal ou téntao de novo nuns minutos.',
    ],
    'clock-skew': [
      'Parece que o reloxo deste dispositivo non vai en hora.',
      'Corrixe a data e a hora e téntao de novo, ou entra co teu contrasinal.',
    ],
  },
};
