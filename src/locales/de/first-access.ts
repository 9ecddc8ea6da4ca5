import type { FirstAccessTexts } from '../first-access-texts.js';

export const firstAccessTexts: FirstAccessTexts = {
  heading: 'Ihre erste Anmeldung',
  intro: 'Ihre Zugangsdaten stehen in einer E-Mail. Wir suchen sie gemeinsam, Schritt für Schritt.',
  step: 'Schritt {count} von 3:',
  passed: 'schon nachgesehen',
  found: 'Ich habe sie',
  notThere: 'Sie ist nicht da',
  foundIt: [
    'Da ist sie!',
    'Melden Sie sich mit dem Anmeldenamen und dem Passwort aus dieser E-Mail an. Danach wählen Sie ein eigenes Passwort.',
  ],
  back: 'Zurück zur Anmeldung',
  mail: {
    title: 'Suchen Sie die E-Mail',
    picture: 'So sieht sie in Ihrem Posteingang aus',
    sender: 'Ihre Telefonanlage',
    preview: 'Ihr Anmeldename und Ihr Passwort für die erste Anmeldung',
    when: 'Sie kommt wenige Minuten nach der Aktivierung Ihrer Telefonanlage, und nur an Ihre eigene E-Mail-Adresse.',
    where: 'Wo lesen Sie Ihre E-Mails?',
    outlook: 'Outlook.com oder Hotmail',
    microsoft365: 'Outlook bei der Arbeit',
    other: 'Woanders',
    search: 'In {provider} suchen',
    newTab: '(öffnet sich in einem neuen Tab)',
    elsewhere: 'Ich lese meine E-Mails woanders',
    inGmail: 'Das durchsucht alle Ordner, auch Spam und Papierkorb.',
    inOutlook:
      'Falls Outlook ohne Suche aufgeht, fügen Sie diesen Betreff ins Suchfeld ein und wählen Sie „Alle Ordner“.',
    inOther: 'Öffnen Sie Ihr Postfach und suchen Sie in allen Ordnern nach diesem Betreff.',
    subject: 'Betreff',
    copy: 'Betreff kopieren',
    copied: 'Betreff kopiert',
    notCopied: 'Das Kopieren hat nicht geklappt. Der Betreff ist markiert: Kopieren Sie ihn selbst.',
  },
  spam: {
    title: 'Sehen Sie im Spam nach',
    names: 'Je nach E-Mail-Anbieter heißt der Ordner „Spam“, „Junk-E-Mail“ oder „Junk“.',
    rescue:
      'Liegt sie dort, öffnen Sie sie und geben Sie an, dass sie kein Spam ist: Dann kommt sie in Ihren Posteingang.',
    quarantine:
      'Ist es eine Firmenadresse? Vielleicht wird die E-Mail zurückgehalten: Bitten Sie Ihre IT, in der Quarantäne nachzusehen.',
    openGmail: 'Spam in Gmail öffnen',
    openOutlook: '„Junk-E-Mail“ öffnen',
  },
  resend: {
    title: 'Wir senden sie noch einmal',
    intro: 'Die E-Mail geht noch einmal an Ihre Adresse. Dafür müssen wir wissen, welches Konto Ihres ist.',
    domainHint:
      'Die Adresse Ihrer Telefonanlage. Wenn Sie sie nicht kennen, fragen Sie die Person, die die Anlage verwaltet.',
    userNumber: 'Benutzernummer',
    userNumberExample: 'Zum Beispiel 101',
    userNumberHint: 'Fast immer ist es die Nummer Ihrer Nebenstelle.',
    submit: 'E-Mail erneut senden',
    submitting: 'Wird gesendet\u00a0…',
    sent: [
      'Erledigt.',
      'Gibt es zu dieser Nummer ein noch ungenutztes Konto, wird die E-Mail jetzt gesendet. Sehen Sie in ein paar Minuten nach, auch im Spam.',
    ],
    submitAgain: 'Noch einmal senden',
    submitLater: 'Noch einmal senden in {time}',
    mayAgain: 'Sie können sie jetzt noch einmal senden lassen.',
    notThere: 'Sie kommt nicht an',
    lookAgain: 'Zurück zum Spam',
    goOn: 'Hilfe holen',
    required: {
      domain: 'Geben Sie die Domain Ihrer Telefonanlage ein.',
      userNumber: 'Geben Sie Ihre Benutzernummer ein.',
    },
    tooLong: 'Das ist zu lang. Geben Sie nur Ihre Nummer ein.',
  },
  ticket: {
    title: 'Holen Sie sich Hilfe',
    intro: 'Erstellen Sie ein Ticket: Der Kundenservice schickt Ihnen Ihre Zugangsdaten.',
    carried: 'Ihre bisherigen Angaben gehen mit: Sie müssen sie nicht noch einmal eingeben.',
    open: 'Ticket erstellen',
    back: 'Zurück zu den Schritten',
    administrator: 'Auch die Person, die in Ihrer Firma die Telefonanlage verwaltet, kann Ihnen helfen.',
    none: [
      'Auf dieser Seite lassen sich keine Tickets erstellen.',
      'Bitten Sie die Person, die in Ihrer Firma die Telefonanlage verwaltet, um die Zugangsdaten.',
    ],
  },
  errors: {
    'rate-limited': [
      'Wir haben die E-Mail schon mehrmals gesendet.',
      'Warten Sie {time} und sehen Sie noch einmal in Ihr Postfach. Wenn es eilt, {ticket}. Wir helfen Ihnen gern.',
    ],
    unsupported: [
      'Von dieser Seite aus können wir die E-Mail nicht senden.',
      'Wenn es eilt, {ticket}. Wir helfen Ihnen gern.',
    ],
  },
};
