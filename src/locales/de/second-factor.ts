import type { SecondFactorTexts } from '../second-factor-texts.js';

export const secondFactorTexts: SecondFactorTexts = {
  heading: 'Bestätigen Sie, dass Sie es sind',
  signingInAs: 'Anmeldung als {name}',
  back: 'Zurück zur Anmeldung',
  otherMethods: 'oder anders bestätigen',
  methods: {
    call: 'Meine Nebenstelle anrufen',
    totp: 'Authenticator-App',
    'email-code': 'Code per E-Mail',
    'sms-code': 'Code per SMS',
    'recovery-code': 'Wieder\u00adherstellungs\u00adcode',
  },
  about: {
    call: 'Ihre Nebenstelle {to} klingelt gleich. Heben Sie ab und drücken Sie die 1: Dann geht es hier von selbst weiter.',
    totp: 'Geben Sie den 6-stelligen Code ein, den Ihre Authenticator-App gerade anzeigt.',
    'email-code': 'Wir senden einen Code an {to}.',
    'sms-code': 'Wir senden eine SMS mit einem Code an {to}.',
    'recovery-code':
      'Geben Sie einen der Codes ein, die Sie beim Einrichten aufbewahrt haben. Jeder gilt nur einmal.',
  },
  somewhere: { 'email-code': 'Ihre E-Mail-Adresse', 'sms-code': 'Ihr Handy', call: 'der Telefonanlage' },
  sent: {
    'email-code':
      'Wir haben einen Code an {to} gesendet. Falls er nicht ankommt, sehen Sie im Spam-Ordner nach.',
    'sms-code': 'Wir haben eine SMS an {to} gesendet. Das kann eine Minute dauern.',
  },
  code: 'Code',
  recoveryCode: 'Wieder\u00adherstellungs\u00adcode',
  sendsItself: 'Nach 6 Ziffern wird er von selbst gesendet.',
  required: 'Geben Sie den Code ein.',
  digits: 'Der Code Ihrer App hat 6 Ziffern.',
  invalid: 'Dieser Code ist ungültig.',
  submit: 'Bestätigen',
  submitting: 'Wird geprüft\u00a0…',
  send: 'Code senden',
  sending: 'Code wird gesendet\u00a0…',
  sendAgain: 'Neuen Code senden',
  sendAgainLater: 'Neuer Code in {time}',
  trustDevice: 'Diesem Gerät vertrauen',
  trustDeviceAbout:
    'Dieser Schritt entfällt hier dann eine Zeit lang. Wählen Sie das nur auf Ihrem eigenen Gerät.',
  call: 'Meine Nebenstelle {to} anrufen',
  calling: 'Ihre Nebenstelle {to} wird angerufen\u00a0…',
  callAgain: 'Erneut anrufen',
  pickUp: 'Heben Sie ab und drücken Sie die {key}',
  goesOn: 'Dann geht es hier von selbst weiter.',
  cancelCall: 'Anruf abbrechen',
  tryAgain: {
    totp: 'Geben Sie den ein, den Ihre App jetzt anzeigt.',
    clock: 'Prüfen Sie, ob Ihr Handy die Uhrzeit automatisch einstellt, und geben Sie den neuen Code ein.',
    'email-code': 'Geben Sie den aus der neuesten E-Mail ein oder fordern Sie einen neuen an.',
    'sms-code': 'Geben Sie den aus der neuesten SMS ein oder fordern Sie einen neuen an.',
    'recovery-code':
      'Übernehmen Sie ihn genau so, wie Sie ihn aufbewahrt haben. Schon benutzt? Dann nehmen Sie einen anderen.',
  },
  noAnswer: ['Niemand hat abgehoben.', 'Lassen Sie sich erneut anrufen, sobald Sie bei Ihrem Telefon sind.'],
  callLost: [
    'Die Verbindung ist während des Anrufs abgebrochen.',
    'Prüfen Sie Ihr Netzwerk und lassen Sie sich erneut anrufen.',
  ],
  tooManyCalls: [
    'Zu viele Anrufe in Folge.',
    'Warten Sie {time}, bevor Sie sich erneut anrufen lassen. Wenn es eilt, {ticket}. Wir helfen Ihnen gern.',
  ],
  tooManyCodes: [
    'Wir können Ihnen noch keinen neuen Code senden.',
    'Nutzen Sie den zuletzt erhaltenen oder warten Sie, bis die Zeit abgelaufen ist.',
  ],
  errors: {
    'challenge-invalid': ['Dieser Code stimmt nicht.', 'Prüfen Sie ihn und geben Sie ihn erneut ein.'],
    'challenge-declined': [
      'Der Anruf wurde abgelehnt.',
      'War das ein Versehen? Lassen Sie sich erneut anrufen und drücken Sie die 1.',
    ],
    'challenge-expired': ['Dieser Schritt ist abgelaufen.', 'Melden Sie sich erneut an, um neu zu beginnen.'],
  },
};
