import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Has oblidat la contrasenya?',
    'missing-credentials': 'No trobes les dades d’accés?',
  },
  lead: {
    'forgot-password': 'Digues-nos qui ets i obrirem un tiquet amb atenció al client.',
    'missing-credentials': 'Digues-nos qui ets i demanarem a atenció al client que te les torni a enviar.',
  },
  userNumber: 'Número d’usuari',
  userNumberExample: 'per exemple, 101',
  where: 'On és?',
  domainPlaces: [
    'És l’adreça on obres la teva centraleta: la pots enganxar sencera.',
    'Va darrere de l’@ al teu nom d’usuari.',
    'És al correu de benvinguda, al costat de «Domini».',
  ],
  userNumberPlaces: [
    'És la teva extensió: el que marquen a la feina per trucar-te.',
    'Se sol veure a la pantalla del teu telèfon.',
    'Va davant de l’@ al teu nom d’usuari.',
  ],
  contact: 'Correu o telèfon de contacte',
  message: 'Res més que hàgim de saber?',
  optional: 'opcional',
  noPassword: 'No escriguis cap contrasenya aquí.',
  understood: 'Hem entès l’usuari {userNumber} del domini {domain}.',
  understoodDomain: 'Hem entès el domini {domain}.',
  undo: 'Desfés',
  didYouMean: 'Volies dir {domain}?',
  submit: 'Obre un tiquet',
  submitting: 'S’està obrint el tiquet…',
  backOnline: ['Tornes a tenir connexió.', 'Encara no s’ha enviat res: fes-ho quan vulguis.'],
  submitOnline: 'Envia-ho ara',
  back: 'Torna a l’inici de sessió',
  noTickets: [
    'Des d’aquesta pàgina no es poden obrir tiquets.',
    'Demana ajuda a qui administra la teva centraleta: et pot donar una contrasenya nova.',
  ],
  required: {
    domain: 'Escriu el domini de la teva centraleta.',
    userNumber: 'Escriu el teu número d’usuari.',
    contact: 'Escriu un correu: hi rebràs la resposta.',
  },
  invalidContact: 'Escriu un correu o un telèfon, o deixa-ho en blanc.',
  tooLong: 'És massa llarg.',
  over: { one: 'Sobra {count} caràcter.', other: 'Sobren {count} caràcters.' },
  errors: {
    'rate-limited': [
      'Massa tiquets seguits.',
      'Espera {time} per obrir-ne un altre. El que has escrit encara és aquí.',
    ],
    'origin-rejected': [
      'La teva centraleta no admet tiquets des d’aquesta pàgina.',
      'Avisa qui l’administra.',
    ],
    'ticket-in-flight': [
      'El teu tiquet encara s’està obrint.',
      'Espera un moment i torna-ho a provar: no s’obrirà dues vegades.',
    ],
    'ticket-conflict': [
      'Aquest enviament ja és d’un altre tiquet.',
      'Revisa les dades i torna-les a enviar: serà un tiquet nou.',
    ],
  },
  ticket: {
    heading: { open: 'El teu tiquet està obert', resolved: 'El teu tiquet està resolt' },
    lead: 'Atenció al client t’ajudarà a recuperar l’accés. Temps aproximat: {time}.',
    late: 'Està trigant més del previst. Si tens pressa, truca al suport tècnic i dona aquesta referència.',
    resolved: {
      'forgot-password':
        'Busca al correu el missatge «La teva nova contrasenya» i entra amb la que hi trobaràs. Mira també el correu brossa.',
      'missing-credentials':
        'Busca al correu el missatge «Welcome to our PBX»: hi ha les teves dades d’accés. Mira també el correu brossa.',
    },
    reference: 'Referència',
    copy: 'Copia',
    copied: 'Copiada',
    copyByHand: 'No l’hem pogut copiar. Ja està seleccionada: copia-la tu.',
    progress: 'Com va el teu tiquet',
    steps: [
      'Sol·licitud rebuda',
      'Un agent comprova la teva centraleta i el teu usuari',
      'Reps les dades d’accés al correu',
    ],
    states: { done: 'fet', now: 'ara', later: 'pendent' },
    news: {
      'in-progress': 'Un agent s’ocupa del teu tiquet.',
      resolved: 'El teu tiquet està resolt. Mira el correu.',
    },
    followed: 'Aquí veuràs com avança. També pots tancar la pàgina: rebràs la resposta per correu.',
    notFollowed: 'Guarda la referència. Ja pots tancar la pàgina: rebràs la resposta per correu.',
    unreached: 'Últimes notícies: {time}. Continuem preguntant.',
    lost: 'Des d’aquí ja no podem veure com va. Guarda la referència: rebràs la resposta per correu.',
    another: 'Obre un altre tiquet',
  },
};
