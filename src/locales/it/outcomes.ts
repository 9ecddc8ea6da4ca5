import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Nascondi la password',
  capsLock: 'Bloc Maiusc è attivo',
  submitting: 'Accesso in corso…',
  submitLater: 'Riprova tra {time}',
  submitAgain: 'Ora puoi riprovare.',
  openTicket: 'apri un ticket',
  wayOut: 'Se hai fretta, {ticket} e ti aiutiamo.',
  fewMinutes: 'qualche minuto',
  done: ['Hai effettuato l’accesso.', 'Ora puoi usare il tuo centralino.'],
  required: {
    username: 'Inserisci il tuo numero, numero@dominio o l’email.',
    domain: 'Inserisci il dominio del tuo centralino.',
    password: 'Inserisci la password.',
  },
  fields: {
    'invalid-characters': 'Ci sono caratteri invisibili. Cancella tutto e scrivi a mano.',
    'invalid-domain': 'Un dominio è fatto così: azienda.pbx.example.',
    invalid: 'Controlla questo dato.',
  },
  errors: {
    offline: ['Sei offline.', 'Controlla la rete e riprova. Quello che hai scritto è ancora qui.'],
    network: ['Non riusciamo a raggiungere il tuo centralino.', 'Attendi un momento e riprova.'],
    timeout: [
      'Il tuo centralino ci mette troppo a rispondere.',
      'Riprova; se continua così, avvisa l’assistenza.',
    ],
    gateway: [
      'Un’altra pagina ha risposto al posto del tuo centralino.',
      'Se usi un Wi-Fi pubblico, accetta prima la sua pagina di accesso. Poi riprova.',
    ],
    truncated: ['La risposta si è interrotta a metà.', 'Di solito dipende dalla rete: riprova.'],
    protocol: [
      'Non capiamo la risposta del tuo centralino.',
      'Ricarica la pagina; se succede ancora, avvisa l’assistenza.',
    ],
    server: ['Il tuo centralino ha avuto un problema.', 'Non dipende da te. Riprova tra qualche minuto.'],
    unavailable: ['Il tuo centralino è in manutenzione.', 'Riprova tra {time}.'],
    'invalid-credentials': [
      'Nome utente o password non corretti.',
      'Controlla entrambi e riprova. Se non ricordi la password, {ticket}.',
    ],
    'account-locked': [
      'Il tuo account è bloccato per sicurezza.',
      'Attendi {time} prima di riprovare. Se hai fretta, {ticket} e ti aiutiamo.',
    ],
    'rate-limited': [
      'Troppi tentativi.',
      'Per sicurezza, attendi {time} prima di riprovare. Se hai fretta, {ticket} e ti aiutiamo.',
    ],
    validation: ['C’è qualcosa da correggere.', 'Controlla i dati e riprova.'],
    'origin-rejected': [
      'Il tuo centralino non consente l’accesso da questa pagina.',
      'Avvisa chi lo gestisce.',
    ],
    'session-expired': ['La sessione è scaduta.', 'Accedi di nuovo per continuare.'],
    'sso-cancelled': ['Hai annullato l’accesso.', 'Riprova o usa la tua password.'],
    'sso-rejected': ['L’accesso non è andato a buon fine.', 'Riprova o usa la tua password.'],
    'account-not-linked': [
      'Questo account non è collegato al tuo centralino.',
      'Usa la tua password o chiedi a chi gestisce il centralino di collegarlo.',
    ],
    'provider-unknown': ['Questo modo di accedere non è più disponibile.', 'Usa la tua password.'],
    'redirect-not-allowed': [
      'Il tuo centralino non permette di tornare a questa pagina.',
      'Usa la tua password e avvisa chi gestisce il centralino.',
    ],
    unsupported: [
      'Non è possibile completare l’accesso da questa pagina.',
      'Avvisa chi gestisce il tuo centralino.',
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
