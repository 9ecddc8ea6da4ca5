import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Kontynuuj w oknie {provider}.', 'Może być schowane za tym oknem.'],
  show: 'Pokaż je',
  cancel: 'Anuluj',
  elsewhere: 'Jeśli okno nie działa, {redirect}.',
  redirect: 'kontynuuj w tej karcie',
  errors: {
    'popup-blocked': [
      'Przeglądarka zablokowała okno logowania.',
      'Zezwól na nie i naciśnij przycisk jeszcze raz albo zaloguj się hasłem.',
    ],
    'popup-closed': [
      'Okno logowania zostało zamknięte.',
      'Naciśnij przycisk, aby otworzyć je ponownie, albo zaloguj się hasłem.',
    ],
    'sso-timeout': [
      'Okno logowania od dłuższej chwili nie odpowiada.',
      'Naciśnij przycisk, aby zacząć od nowa, albo zaloguj się hasłem.',
    ],
    'provider-unavailable': [
      'Usługa logowania nie odpowiada.',
      'Zaloguj się hasłem albo spróbuj ponownie za kilka minut.',
    ],
    'clock-skew': [
      'Zegar tego urządzenia chyba źle chodzi.',
      'Ustaw właściwą datę i godzinę i spróbuj ponownie albo zaloguj się hasłem.',
    ],
  },
};
