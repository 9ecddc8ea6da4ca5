import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Passwort verbergen',
  capsLock: 'Feststelltaste ist aktiviert',
  submitting: 'Anmeldung läuft\u00a0…',
  submitLater: 'Neuer Versuch in {time}',
  submitAgain: 'Sie können es jetzt erneut versuchen.',
  openTicket: 'erstellen Sie ein Ticket',
  wayOut: 'Wenn es eilt, {ticket}. Wir helfen Ihnen gern.',
  fewMinutes: 'ein paar Minuten',
  done: ['Sie sind angemeldet.', 'Ihre Telefonanlage ist bereit.'],
  required: {
    username: 'Geben Sie Nummer, Nummer@Domain oder E-Mail ein.',
    domain: 'Geben Sie die Domain Ihrer Telefonanlage ein.',
    password: 'Geben Sie Ihr Passwort ein.',
  },
  fields: {
    'invalid-characters':
      'Das enthält unsichtbare Zeichen. Löschen Sie alles und tippen Sie es von Hand ein.',
    'invalid-domain': 'Eine Domain sieht aus wie firma.pbx.example.',
    invalid: 'Prüfen Sie diese Angabe.',
  },
  errors: {
    offline: [
      'Sie sind offline.',
      'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut. Ihre Eingaben bleiben erhalten.',
    ],
    network: ['Wir konnten Ihre Telefonanlage nicht erreichen.', 'Versuchen Sie es gleich noch einmal.'],
    timeout: [
      'Ihre Telefonanlage braucht zu lange für eine Antwort.',
      'Versuchen Sie es erneut. Bleibt es dabei, informieren Sie den Kundenservice.',
    ],
    gateway: [
      'Statt Ihrer Telefonanlage hat eine andere Seite geantwortet.',
      'Bestätigen Sie in einem öffentlichen WLAN zuerst dessen Startseite. Versuchen Sie es dann erneut.',
    ],
    truncated: [
      'Die Antwort ist mittendrin abgebrochen.',
      'Meist liegt es an der Verbindung: Versuchen Sie es erneut.',
    ],
    protocol: [
      'Wir verstehen die Antwort Ihrer Telefonanlage nicht.',
      'Laden Sie die Seite neu. Passiert es wieder, informieren Sie den Kundenservice.',
    ],
    server: [
      'Ihre Telefonanlage hat gerade ein Problem.',
      'Es liegt nicht an Ihnen. Versuchen Sie es in ein paar Minuten erneut.',
    ],
    unavailable: ['Ihre Telefonanlage wird gerade gewartet.', 'Versuchen Sie es in {time} erneut.'],
    'invalid-credentials': [
      'Anmeldename oder Passwort ist falsch.',
      'Prüfen Sie beides und versuchen Sie es erneut. Wenn Sie das Passwort nicht mehr wissen, {ticket}.',
    ],
    'account-locked': [
      'Ihr Konto ist aus Sicherheitsgründen gesperrt.',
      'Warten Sie {time}, bevor Sie es erneut versuchen. Wenn es eilt, {ticket}. Wir helfen Ihnen gern.',
    ],
    'rate-limited': [
      'Zu viele Versuche.',
      'Warten Sie zur Sicherheit {time}, bevor Sie es erneut versuchen. Wenn es eilt, {ticket}. Wir helfen Ihnen gern.',
    ],
    validation: ['Etwas stimmt noch nicht.', 'Prüfen Sie Ihre Angaben und versuchen Sie es erneut.'],
    'origin-rejected': [
      'Ihre Telefonanlage lässt keine Anmeldung von dieser Seite zu.',
      'Informieren Sie die Person, die sie verwaltet.',
    ],
    'session-expired': ['Ihre Sitzung ist abgelaufen.', 'Melden Sie sich bitte erneut an.'],
    'sso-cancelled': [
      'Sie haben die Anmeldung abgebrochen.',
      'Versuchen Sie es erneut oder nutzen Sie Ihr Passwort.',
    ],
    'sso-rejected': [
      'Die Anmeldung wurde nicht abgeschlossen.',
      'Versuchen Sie es erneut oder nutzen Sie Ihr Passwort.',
    ],
    'account-not-linked': [
      'Dieses Konto ist nicht mit Ihrer Telefonanlage verknüpft.',
      'Nutzen Sie Ihr Passwort oder bitten Sie die Person, die sie verwaltet, das Konto zu verknüpfen.',
    ],
    'provider-unknown': ['Diese Art der Anmeldung gibt es nicht mehr.', 'Nutzen Sie Ihr Passwort.'],
    'redirect-not-allowed': [
      'Ihre Telefonanlage erlaubt die Rückkehr auf diese Seite nicht.',
      'Nutzen Sie Ihr Passwort und informieren Sie die Person, die die Anlage verwaltet.',
    ],
    unsupported: [
      'Auf dieser Seite können wir Ihre Anmeldung nicht abschließen.',
      'Informieren Sie die Person, die Ihre Telefonanlage verwaltet.',
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
