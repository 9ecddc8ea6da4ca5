import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Jarraitu {provider} leihoan.', 'Baliteke honen atzean egotea.'],
  show: 'Erakutsi',
  cancel: 'Utzi',
  elsewhere: 'Leihoa ez dabil? Orduan, {redirect}.',
  redirect: 'jarraitu fitxa honetan',
  errors: {
    'popup-blocked': [
      'Nabigatzaileak ez du utzi sarrera-leihoa irekitzen.',
      'Eman baimena eta sakatu berriro botoia, edo sartu zure pasahitzarekin.',
    ],
    'popup-closed': [
      'Sarrera-leihoa itxi egin da.',
      'Sakatu botoia berriro irekitzeko, edo sartu zure pasahitzarekin.',
    ],
    'sso-timeout': [
      'Sarrera-leihoak ez digu erantzuten.',
      'Sakatu botoia berriro hasteko, edo sartu zure pasahitzarekin.',
    ],
    'provider-unavailable': [
      'Sarrera-zerbitzuak ez du erantzuten.',
      'Sartu zure pasahitzarekin edo saiatu berriro minutu batzuk barru.',
    ],
    'clock-skew': [
      'Badirudi gailu honen ordua ez dela zuzena.',
      'Zuzendu data eta ordua eta saiatu berriro, edo sartu zure pasahitzarekin.',
    ],
  },
};
