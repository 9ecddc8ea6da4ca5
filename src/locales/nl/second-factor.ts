import type { SecondFactorTexts } from '../second-factor-texts.js';

export const secondFactorTexts: SecondFactorTexts = {
  heading: 'Bevestig dat jij het bent',
  signingInAs: 'Inloggen als {name}',
  back: 'Terug naar inloggen',
  otherMethods: 'of kies een andere manier',
  methods: {
    call: 'Mijn toestel bellen',
    totp: 'Authenticator-app',
    'email-code': 'Code per e-mail',
    'sms-code': 'Code per sms',
    'recovery-code': 'Herstelcode',
  },
  about: {
    call: 'Zo gaat je toestel {to} over. Neem op en druk op 1: deze pagina gaat dan vanzelf verder.',
    totp: 'Vul de code van 6 cijfers in die je authenticator-app nu toont.',
    'email-code': 'We sturen een code naar {to}.',
    'sms-code': 'We sturen een sms met een code naar {to}.',
    'recovery-code':
      'Vul een van de codes in die je hebt bewaard toen je deze stap aanzette. Elke code werkt één keer.',
  },
  somewhere: { 'email-code': 'je e-mailadres', 'sms-code': 'je mobiel', call: 'op de telefooncentrale' },
  sent: {
    'email-code': 'We hebben een code naar {to} gestuurd. Komt die niet aan? Kijk dan bij de spam.',
    'sms-code': 'We hebben een sms naar {to} gestuurd. Dat kan een minuut duren.',
  },
  code: 'Code',
  recoveryCode: 'Herstelcode',
  sendsItself: 'Na 6 cijfers wordt de code vanzelf verstuurd.',
  required: 'Vul de code in.',
  digits: 'De code van je app heeft 6 cijfers.',
  invalid: 'Deze code werkt niet.',
  submit: 'Bevestigen',
  submitting: 'Bezig met controleren…',
  send: 'Stuur me een code',
  sending: 'Code wordt verstuurd…',
  sendAgain: 'Stuur een nieuwe code',
  sendAgainLater: 'Nieuwe code over {time}',
  trustDevice: 'Dit apparaat vertrouwen',
  trustDeviceAbout:
    'We vragen hier dan een tijdje niet om deze stap. Vink dit alleen aan op je eigen apparaat.',
  call: 'Mijn toestel {to} bellen',
  calling: 'Je toestel {to} wordt gebeld…',
  callAgain: 'Opnieuw bellen',
  pickUp: 'Neem op en druk op {key}',
  goesOn: 'Deze pagina gaat dan vanzelf verder.',
  cancelCall: 'Oproep annuleren',
  tryAgain: {
    totp: 'Vul de code in die je app nu toont.',
    clock: 'Controleer of je telefoon de tijd automatisch instelt en vul de nieuwe code in.',
    'email-code': 'Vul de code uit de laatste e-mail in of vraag een nieuwe aan.',
    'sms-code': 'Vul de code uit de laatste sms in of vraag een nieuwe aan.',
    'recovery-code':
      'Neem de code precies zo over als je hem hebt bewaard. Al gebruikt? Probeer dan een andere.',
  },
  noAnswer: ['Er is niet opgenomen.', 'Laat je opnieuw bellen als je bij je telefoon bent.'],
  callLost: ['De verbinding viel weg tijdens de oproep.', 'Controleer je netwerk en laat je opnieuw bellen.'],
  tooManyCalls: [
    'Te veel oproepen achter elkaar.',
    'Wacht {time} voordat je je opnieuw laat bellen. Als je haast hebt, {ticket}. We helpen je graag.',
  ],
  tooManyCodes: [
    'We kunnen je nog geen nieuwe code sturen.',
    'Gebruik de laatste die je hebt gekregen of wacht tot de tijd om is.',
  ],
  errors: {
    'challenge-invalid': ['Deze code klopt niet.', 'Controleer de code en vul hem opnieuw in.'],
    'challenge-declined': [
      'De oproep is geweigerd.',
      'Was dat niet de bedoeling? Laat je dan opnieuw bellen en druk op 1.',
    ],
    'challenge-expired': ['Deze stap is verlopen.', 'Log nog een keer in om opnieuw te beginnen.'],
  },
};
