import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Hai dimenticato la password?',
    'missing-credentials': 'Non trovi le tue credenziali?',
  },
  lead: {
    'forgot-password': 'Dicci chi sei e apriremo un ticket con l’assistenza clienti.',
    'missing-credentials': 'Dicci chi sei e chiederemo all’assistenza clienti di inviartele di nuovo.',
  },
  userNumber: 'Numero utente',
  userNumberExample: 'per esempio 101',
  where: 'Dove lo trovo?',
  domainPlaces: [
    'È l’indirizzo a cui apri il tuo centralino: puoi incollarlo per intero.',
    'Sta dopo la @ nel tuo nome utente.',
    'È nell’email di benvenuto, accanto a «Dominio».',
  ],
  userNumberPlaces: [
    'È il tuo interno: quello che i colleghi compongono per chiamarti.',
    'Di solito si legge sullo schermo del tuo telefono.',
    'Sta prima della @ nel tuo nome utente.',
  ],
  contact: 'Email o telefono di contatto',
  message: 'C’è altro che dobbiamo sapere?',
  optional: 'facoltativo',
  noPassword: 'Non scrivere qui nessuna password.',
  understood: 'Abbiamo capito: utente {userNumber} del dominio {domain}.',
  understoodDomain: 'Abbiamo capito: dominio {domain}.',
  undo: 'Annulla',
  didYouMean: 'Intendevi {domain}?',
  submit: 'Apri un ticket',
  submitting: 'Apertura del ticket…',
  backOnline: ['Sei di nuovo online.', 'Non abbiamo ancora inviato nulla: fallo quando vuoi.'],
  submitOnline: 'Invia ora',
  back: 'Torna all’accesso',
  noTickets: [
    'Da questa pagina non si possono aprire ticket.',
    'Chiedi aiuto a chi gestisce il tuo centralino: può darti una nuova password.',
  ],
  required: {
    domain: 'Inserisci il dominio del tuo centralino.',
    userNumber: 'Inserisci il tuo numero utente.',
    contact: 'Inserisci un’email: la risposta arriverà lì.',
  },
  invalidContact: 'Inserisci un’email o un telefono, oppure lascia vuoto.',
  tooLong: 'È troppo lungo.',
  over: { one: '{count} carattere di troppo.', other: '{count} caratteri di troppo.' },
  errors: {
    'rate-limited': [
      'Troppi ticket di seguito.',
      'Potrai aprirne un altro tra {time}. Quello che hai scritto resta qui.',
    ],
    'origin-rejected': ['Il tuo centralino non accetta ticket da questa pagina.', 'Avvisa chi lo gestisce.'],
    'ticket-in-flight': [
      'Il tuo ticket si sta ancora aprendo.',
      'Attendi un momento e riprova: non si aprirà due volte.',
    ],
    'ticket-conflict': [
      'Questo invio è già servito per un altro ticket.',
      'Controlla i dati e inviali di nuovo: sarà un nuovo ticket.',
    ],
  },
  ticket: {
    heading: { open: 'Il tuo ticket è aperto', resolved: 'Il tuo ticket è risolto' },
    lead: 'L’assistenza clienti ti aiuterà a rientrare, di solito entro {time}.',
    late: 'Ci vuole più del previsto. Se hai fretta, chiama l’assistenza e comunica questo riferimento.',
    resolved: {
      'forgot-password':
        'Cerca nella tua posta l’email «La tua nuova password» e usala per accedere. Guarda anche nello spam.',
      'missing-credentials':
        'Cerca nella tua posta l’email «Welcome to our PBX»: contiene le tue credenziali. Guarda anche nello spam.',
    },
    reference: 'Riferimento',
    copy: 'Copia',
    copied: 'Copiato',
    copyByHand: 'Non siamo riusciti a copiarlo. È già selezionato: copialo tu.',
    progress: 'A che punto è il tuo ticket',
    steps: [
      'Richiesta ricevuta',
      'Un operatore controlla il tuo centralino e il tuo utente',
      'Ricevi le credenziali via email',
    ],
    states: { done: 'fatto', now: 'ora', later: 'in attesa' },
    news: {
      'in-progress': 'Un operatore sta seguendo il tuo ticket.',
      resolved: 'Il tuo ticket è risolto. Controlla la tua email.',
    },
    followed: 'Qui vedi come procede. Puoi anche chiudere la pagina: la risposta arriverà via email.',
    notFollowed: 'Salva il riferimento. Ora puoi chiudere la pagina: la risposta arriverà via email.',
    unreached: 'Ultimo aggiornamento: {time}. Continuiamo a controllare.',
    lost: 'Da qui non possiamo più vedere come procede. Salva il riferimento: la risposta arriverà via email.',
    another: 'Apri un altro ticket',
  },
};
