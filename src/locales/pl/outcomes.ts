import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Ukryj hasło',
  capsLock: 'Caps Lock jest włączony',
  submitting: 'Logowanie…',
  submitLater: 'Ponów próbę za: {time}',
  submitAgain: 'Możesz już spróbować ponownie.',
  openTicket: 'utwórz zgłoszenie',
  wayOut: 'Jeśli sprawa jest pilna, {ticket} – pomożemy.',
  fewMinutes: 'kilka minut',
  done: ['Udało się zalogować.', 'Możesz już korzystać ze swojej centrali.'],
  required: {
    username: 'Wpisz swój numer, numer@domena lub e-mail.',
    domain: 'Wpisz domenę swojej centrali.',
    password: 'Wpisz hasło.',
  },
  fields: {
    'invalid-characters': 'Są tu niewidoczne znaki. Usuń wszystko i wpisz ręcznie.',
    'invalid-domain': 'Domena wygląda na przykład tak: firma.pbx.example.',
    invalid: 'Sprawdź to pole.',
  },
  errors: {
    offline: ['Brak połączenia z internetem.', 'Sprawdź sieć i spróbuj ponownie. Wpisane dane nadal tu są.'],
    network: ['Nie udało się połączyć z centralą.', 'Poczekaj chwilę i spróbuj ponownie.'],
    timeout: [
      'Centrala zbyt długo nie odpowiada.',
      'Spróbuj ponownie, a jeśli to nie pomoże, powiadom pomoc techniczną.',
    ],
    gateway: [
      'Zamiast centrali odpowiedziała inna strona.',
      'W publicznej sieci Wi-Fi zaakceptuj najpierw jej stronę powitalną. Potem spróbuj ponownie.',
    ],
    truncated: ['Odpowiedź urwała się w połowie.', 'To zwykle wina połączenia: spróbuj ponownie.'],
    protocol: [
      'Nie rozumiemy odpowiedzi centrali.',
      'Odśwież stronę, a jeśli to się powtórzy, powiadom pomoc techniczną.',
    ],
    server: ['W centrali wystąpił problem.', 'To nie Twoja wina. Spróbuj ponownie za kilka minut.'],
    unavailable: [
      'W centrali trwają prace serwisowe.',
      'Spróbuj ponownie później. Czas oczekiwania: {time}.',
    ],
    'invalid-credentials': [
      'Nieprawidłowy login lub hasło.',
      'Sprawdź jedno i drugie, a potem spróbuj ponownie. Jeśli nie pamiętasz hasła, {ticket}.',
    ],
    'account-locked': [
      'Twoje konto jest zablokowane dla bezpieczeństwa.',
      'Czas do następnej próby: {time}. Jeśli sprawa jest pilna, {ticket} – pomożemy.',
    ],
    'rate-limited': [
      'Zbyt wiele prób.',
      'Dla bezpieczeństwa trzeba odczekać: {time}. Jeśli sprawa jest pilna, {ticket} – pomożemy.',
    ],
    validation: ['Coś wymaga poprawy.', 'Sprawdź dane i spróbuj ponownie.'],
    'origin-rejected': [
      'Centrala nie pozwala logować się z tej strony.',
      'Powiadom osobę, która zarządza centralą.',
    ],
    'session-expired': ['Twoja sesja wygasła.', 'Zaloguj się ponownie, aby kontynuować.'],
    'sso-cancelled': ['Logowanie zostało anulowane.', 'Spróbuj ponownie albo zaloguj się hasłem.'],
    'sso-rejected': ['Logowanie nie zostało dokończone.', 'Spróbuj ponownie albo zaloguj się hasłem.'],
    'account-not-linked': [
      'To konto nie jest powiązane z Twoją centralą.',
      'Zaloguj się hasłem albo poproś osobę, która zarządza centralą, o powiązanie konta.',
    ],
    'provider-unknown': ['Ten sposób logowania nie jest już dostępny.', 'Zaloguj się hasłem.'],
    'redirect-not-allowed': [
      'Centrala nie pozwala wrócić na tę stronę.',
      'Zaloguj się hasłem i powiadom osobę, która zarządza centralą.',
    ],
    unsupported: [
      'Na tej stronie nie możemy dokończyć logowania.',
      'Powiadom osobę, która zarządza Twoją centralą.',
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
