import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Nie pamiętasz hasła?',
    'missing-credentials': 'Nie możesz znaleźć danych logowania?',
  },
  lead: {
    'forgot-password': 'Powiedz nam, kim jesteś, a utworzymy zgłoszenie do obsługi klienta.',
    'missing-credentials':
      'Powiedz nam, kim jesteś, a poprosimy obsługę klienta o ponowne wysłanie tych danych.',
  },
  userNumber: 'Numer użytkownika',
  userNumberExample: 'na przykład 101',
  where: 'Gdzie to znajdę?',
  domainPlaces: [
    'To adres, pod którym otwierasz swoją centralę: możesz wkleić go w całości.',
    'W loginie znajduje się po znaku @.',
    'Jest w powitalnym e-mailu obok słowa „Domena”.',
  ],
  userNumberPlaces: [
    'To Twój numer wewnętrzny: wybierają go osoby z firmy, gdy do Ciebie dzwonią.',
    'Zwykle widać go na ekranie Twojego telefonu.',
    'W loginie znajduje się przed znakiem @.',
  ],
  contact: 'E-mail lub telefon do kontaktu',
  message: 'Co jeszcze powinniśmy wiedzieć?',
  optional: 'opcjonalnie',
  noPassword: 'Nie wpisuj tu żadnego hasła.',
  understood: 'Rozpoznaliśmy numer {userNumber} i domenę {domain}.',
  understoodDomain: 'Rozpoznaliśmy domenę {domain}.',
  undo: 'Cofnij',
  didYouMean: 'Czy chodzi o {domain}?',
  submit: 'Utwórz zgłoszenie',
  submitting: 'Tworzenie zgłoszenia…',
  backOnline: ['Połączenie wróciło.', 'Nic nie zostało jeszcze wysłane: wyślij, kiedy chcesz.'],
  submitOnline: 'Wyślij teraz',
  back: 'Wróć do logowania',
  noTickets: [
    'Z tej strony nie można tworzyć zgłoszeń.',
    'Poproś o pomoc osobę, która zarządza Twoją centralą: może nadać Ci nowe hasło.',
  ],
  required: {
    domain: 'Wpisz domenę swojej centrali.',
    userNumber: 'Wpisz swój numer użytkownika.',
    contact: 'Wpisz adres e-mail: tam wyślemy odpowiedź.',
  },
  invalidContact: 'Wpisz e-mail lub numer telefonu albo zostaw to pole puste.',
  tooLong: 'To jest za długie.',
  over: {
    one: 'O {count} znak za dużo.',
    few: 'O {count} znaki za dużo.',
    many: 'O {count} znaków za dużo.',
    other: 'O {count} znaku za dużo.',
  },
  errors: {
    'rate-limited': [
      'Zbyt wiele zgłoszeń z rzędu.',
      'Czas do następnego zgłoszenia: {time}. Wpisane dane nadal tu są.',
    ],
    'origin-rejected': [
      'Centrala nie przyjmuje zgłoszeń z tej strony.',
      'Powiadom osobę, która zarządza centralą.',
    ],
    'ticket-in-flight': [
      'Twoje zgłoszenie jest jeszcze tworzone.',
      'Poczekaj chwilę i spróbuj ponownie: nie utworzy się dwa razy.',
    ],
    'ticket-conflict': [
      'To zostało już wysłane w innym zgłoszeniu.',
      'Sprawdź dane i wyślij je jeszcze raz: będzie to nowe zgłoszenie.',
    ],
  },
  ticket: {
    heading: { open: 'Mamy Twoje zgłoszenie', resolved: 'Zgłoszenie rozwiązane' },
    lead: 'Obsługa klienta pomoże Ci odzyskać dostęp. Przewidywany czas: {time}.',
    late: 'Trwa to dłużej, niż planowaliśmy. Jeśli sprawa jest pilna, zadzwoń do pomocy technicznej i podaj ten numer.',
    resolved: {
      'forgot-password':
        'Znajdź w poczcie wiadomość „Twoje nowe hasło” i zaloguj się tym hasłem. Sprawdź też spam.',
      'missing-credentials':
        'Znajdź w poczcie wiadomość „Welcome to our PBX”: są w niej dane logowania. Sprawdź też spam.',
    },
    reference: 'Numer zgłoszenia',
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    copyByHand: 'Nie udało się skopiować. Numer jest zaznaczony: skopiuj go ręcznie.',
    progress: 'Postęp zgłoszenia',
    steps: [
      'Zgłoszenie przyjęte',
      'Obsługa klienta sprawdza Twoją centralę i konto',
      'Otrzymujesz dane logowania e-mailem',
    ],
    states: { done: 'gotowe', now: 'teraz', later: 'później' },
    news: {
      'in-progress': 'Pracujemy nad Twoim zgłoszeniem.',
      resolved: 'Zgłoszenie rozwiązane. Sprawdź pocztę.',
    },
    followed: 'Tutaj zobaczysz postęp. Możesz też zamknąć stronę: odpowiedź przyjdzie e-mailem.',
    notFollowed: 'Zapisz numer zgłoszenia. Możesz już zamknąć stronę: odpowiedź przyjdzie e-mailem.',
    unreached: 'Ostatnia informacja: {time}. Wciąż sprawdzamy.',
    lost: 'Nie widzimy już stąd postępu. Zapisz numer zgłoszenia: odpowiedź przyjdzie e-mailem.',
    another: 'Utwórz nowe zgłoszenie',
  },
};
