import type { SecondFactorTexts } from '../second-factor-texts.js';

export const secondFactorTexts: SecondFactorTexts = {
  heading: 'Conferma che sei tu',
  signingInAs: 'Stai accedendo come {name}',
  back: 'Torna all’accesso',
  otherMethods: 'o usa un altro metodo',
  methods: {
    call: 'Chiama il mio interno',
    totp: 'App di autenticazione',
    'email-code': 'Codice via email',
    'sms-code': 'Codice via SMS',
    'recovery-code': 'Codice di recupero',
  },
  about: {
    call: 'Il tuo interno {to} squillerà. Rispondi, premi 1 e questa pagina andrà avanti da sola.',
    totp: 'Inserisci il codice di 6 cifre che vedi ora nella tua app di autenticazione.',
    'email-code': 'Ti invieremo un codice all’indirizzo {to}.',
    'sms-code': 'Ti invieremo un SMS con un codice al numero {to}.',
    'recovery-code':
      'Inserisci uno dei codici che hai salvato quando hai attivato questo passaggio. Ognuno vale una volta sola.',
  },
  somewhere: {
    'email-code': 'email del tuo account',
    'sms-code': 'del tuo cellulare',
    call: 'del centralino',
  },
  sent: {
    'email-code': 'Ti abbiamo inviato un codice all’indirizzo {to}. Se non arriva, guarda nello spam.',
    'sms-code': 'Ti abbiamo inviato un SMS al numero {to}. Può metterci un minuto.',
  },
  code: 'Codice',
  recoveryCode: 'Codice di recupero',
  sendsItself: 'Alla sesta cifra si invia da solo.',
  required: 'Inserisci il codice.',
  digits: 'Il codice della tua app ha 6 cifre.',
  invalid: 'Questo codice non è valido.',
  submit: 'Conferma',
  submitting: 'Verifica in corso…',
  send: 'Inviami un codice',
  sending: 'Invio del codice…',
  sendAgain: 'Invia un altro codice',
  sendAgainLater: 'Nuovo codice tra {time}',
  trustDevice: 'Mi fido di questo dispositivo',
  trustDeviceAbout:
    'Qui non ti chiederemo questo passaggio per un po’. Seleziona solo se il dispositivo è tuo.',
  call: 'Chiama il mio interno {to}',
  calling: 'Chiamata al tuo interno {to}…',
  callAgain: 'Chiama di nuovo',
  pickUp: 'Rispondi e premi {key}',
  goesOn: 'Questa pagina andrà avanti da sola.',
  cancelCall: 'Annulla la chiamata',
  tryAgain: {
    totp: 'Inserisci quello che vedi ora nella tua app.',
    clock: 'Controlla che il telefono imposti l’ora in automatico e inserisci il nuovo codice.',
    'email-code': 'Inserisci quello dell’ultima email o chiedine un altro.',
    'sms-code': 'Inserisci quello dell’ultimo SMS o chiedine un altro.',
    'recovery-code': 'Copialo esattamente come l’hai salvato. Se l’hai già usato, prova con un altro.',
  },
  noAnswer: ['Nessuno ha risposto.', 'Quando hai il telefono vicino, chiama di nuovo.'],
  callLost: ['La connessione è caduta durante la chiamata.', 'Controlla la rete e chiama di nuovo.'],
  tooManyCalls: [
    'Troppe chiamate di seguito.',
    'Attendi {time} prima di chiamare di nuovo. Se hai fretta, {ticket} e ti aiutiamo.',
  ],
  tooManyCodes: [
    'Non possiamo ancora inviarti un altro codice.',
    'Usa l’ultimo che hai ricevuto o attendi la fine del conto alla rovescia.',
  ],
  errors: {
    'challenge-invalid': ['Il codice non è corretto.', 'Controllalo e inseriscilo di nuovo.'],
    'challenge-declined': [
      'La chiamata è stata rifiutata.',
      'Se è successo per sbaglio, chiama di nuovo e premi 1.',
    ],
    'challenge-expired': ['Questo passaggio è scaduto.', 'Accedi di nuovo per ricominciarlo.'],
  },
};
