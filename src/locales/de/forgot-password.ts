import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Passwort vergessen?',
    'missing-credentials': 'Zugangsdaten nicht gefunden?',
  },
  lead: {
    'forgot-password': 'Sagen Sie uns, wer Sie sind, und wir erstellen ein Ticket beim Kundenservice.',
    'missing-credentials':
      'Sagen Sie uns, wer Sie sind, und wir bitten den Kundenservice, sie noch einmal zu senden.',
  },
  userNumber: 'Benutzernummer',
  userNumberExample: 'zum Beispiel 101',
  where: 'Wo steht sie?',
  domainPlaces: [
    'Es ist die Adresse, unter der Sie Ihre Telefonanlage öffnen: Sie können sie vollständig einfügen.',
    'Sie steht hinter dem @ in Ihrem Anmeldenamen.',
    'Sie steht in der Willkommens-E-Mail neben „Domain“.',
  ],
  userNumberPlaces: [
    'Es ist Ihre Nebenstelle: die Nummer, unter der man Sie intern anruft.',
    'Meist steht sie im Display Ihres Telefons.',
    'Sie steht vor dem @ in Ihrem Anmeldenamen.',
  ],
  contact: 'E-Mail oder Rückrufnummer',
  message: 'Sollten wir noch etwas wissen?',
  optional: 'freiwillig',
  noPassword: 'Schreiben Sie hier bitte kein Passwort.',
  understood: 'Erkannt: Benutzernummer {userNumber}, Domain {domain}.',
  understoodDomain: 'Erkannt: Domain {domain}.',
  undo: 'Rückgängig',
  didYouMean: 'Meinten Sie {domain}?',
  submit: 'Ticket erstellen',
  submitting: 'Ticket wird erstellt\u00a0…',
  backOnline: ['Sie sind wieder online.', 'Es wurde noch nichts gesendet: Senden Sie es, wann Sie möchten.'],
  submitOnline: 'Jetzt senden',
  back: 'Zurück zur Anmeldung',
  noTickets: [
    'Auf dieser Seite lassen sich keine Tickets erstellen.',
    'Bitten Sie die Person, die Ihre Telefonanlage verwaltet, um ein neues Passwort.',
  ],
  required: {
    domain: 'Geben Sie die Domain Ihrer Telefonanlage ein.',
    userNumber: 'Geben Sie Ihre Benutzernummer ein.',
    contact: 'Geben Sie eine E-Mail-Adresse ein: Dorthin geht die Antwort.',
  },
  invalidContact: 'Geben Sie E-Mail oder Telefonnummer ein, oder lassen Sie das Feld leer.',
  tooLong: 'Das ist zu lang.',
  over: { one: '{count} Zeichen zu viel.', other: '{count} Zeichen zu viel.' },
  errors: {
    'rate-limited': [
      'Zu viele Tickets in Folge.',
      'In {time} können Sie ein weiteres erstellen. Ihre Eingaben bleiben erhalten.',
    ],
    'origin-rejected': [
      'Ihre Telefonanlage nimmt von dieser Seite keine Tickets an.',
      'Informieren Sie die Person, die sie verwaltet.',
    ],
    'ticket-in-flight': [
      'Ihr Ticket wird noch erstellt.',
      'Warten Sie einen Moment und versuchen Sie es erneut: Es wird nicht doppelt erstellt.',
    ],
    'ticket-conflict': [
      'Das wurde schon als anderes Ticket gesendet.',
      'Prüfen Sie Ihre Angaben und senden Sie sie erneut: Es wird ein neues Ticket.',
    ],
  },
  ticket: {
    heading: { open: 'Ihr Ticket ist erstellt', resolved: 'Ihr Ticket ist gelöst' },
    lead: 'Der Kundenservice hilft Ihnen weiter. Das dauert meist nicht länger als {time}.',
    late: 'Es dauert länger als geplant. Wenn es eilt, rufen Sie den Kundenservice an und nennen Sie diese Ticketnummer.',
    resolved: {
      'forgot-password':
        'Suchen Sie in Ihren E-Mails „Ihr neues Passwort“ und melden Sie sich damit an. Sehen Sie auch im Spam-Ordner nach.',
      'missing-credentials':
        'Suchen Sie in Ihren E-Mails „Welcome to our PBX“: Darin stehen Ihre Zugangsdaten. Sehen Sie auch im Spam-Ordner nach.',
    },
    reference: 'Ticketnummer',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyByHand: 'Das Kopieren hat nicht geklappt. Die Nummer ist markiert: Kopieren Sie sie selbst.',
    progress: 'Stand Ihres Tickets',
    steps: [
      'Anfrage eingegangen',
      'Der Kundenservice prüft Ihre Telefonanlage und Ihr Konto',
      'Sie erhalten Ihre Zugangsdaten per E-Mail',
    ],
    states: { done: 'erledigt', now: 'jetzt', later: 'kommt noch' },
    news: {
      'in-progress': 'Der Kundenservice bearbeitet Ihr Ticket.',
      resolved: 'Ihr Ticket ist gelöst. Sehen Sie in Ihr Postfach.',
    },
    followed:
      'Hier sehen Sie, wie es vorangeht. Sie können die Seite auch schließen: Die Antwort kommt per E-Mail.',
    notFollowed:
      'Notieren Sie sich die Ticketnummer. Sie können die Seite jetzt schließen: Die Antwort kommt per E-Mail.',
    unreached: 'Seit {time} Uhr nichts Neues. Wir fragen weiter nach.',
    lost: 'Wir sehen von hier aus nicht mehr, wie es steht. Notieren Sie sich die Ticketnummer: Die Antwort kommt per E-Mail.',
    another: 'Weiteres Ticket erstellen',
  },
};
