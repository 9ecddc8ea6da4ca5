import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Amaga la contrasenya',
  capsLock: 'Bloq Majús està activat',
  submitting: 'S’està iniciant la sessió…',
  submitLater: 'Prova-ho d’aquí a {time}',
  submitAgain: 'Ja ho pots tornar a provar.',
  openTicket: 'obre un tiquet',
  wayOut: 'Si tens pressa, {ticket} i t’ajudarem.',
  fewMinutes: 'uns minuts',
  done: ['Has iniciat la sessió.', 'Ja pots fer servir la teva centraleta.'],
  required: {
    username: 'Escriu el teu número, número@domini o correu.',
    domain: 'Escriu el domini de la teva centraleta.',
    password: 'Escriu la teva contrasenya.',
  },
  fields: {
    'invalid-characters': 'Hi ha caràcters invisibles. Esborra-ho tot i escriu-ho a mà.',
    'invalid-domain': 'Un domini s’escriu així: empresa.pbx.example.',
    invalid: 'Revisa aquesta dada.',
  },
  errors: {
    offline: ['No tens connexió.', 'Revisa la xarxa i torna-ho a provar. El que has escrit encara és aquí.'],
    network: ['No hem pogut connectar amb la teva centraleta.', 'Espera un moment i torna-ho a provar.'],
    timeout: [
      'La teva centraleta triga massa a respondre.',
      'Torna-ho a provar; si continua igual, avisa el suport tècnic.',
    ],
    gateway: [
      'Ha respost una altra pàgina en lloc de la teva centraleta.',
      'Si fas servir una xarxa wifi pública, accepta’n primer la pàgina d’accés. Després, torna-ho a provar.',
    ],
    truncated: ['La resposta s’ha tallat a mitges.', 'Sol ser cosa de la connexió: torna-ho a provar.'],
    protocol: [
      'No entenem la resposta de la teva centraleta.',
      'Recarrega la pàgina; si es repeteix, avisa el suport tècnic.',
    ],
    server: [
      'La teva centraleta ha tingut un problema.',
      'No és culpa teva. Torna-ho a provar d’aquí a uns minuts.',
    ],
    unavailable: ['La teva centraleta està en manteniment.', 'Torna-ho a provar d’aquí a {time}.'],
    'invalid-credentials': [
      'Usuari o contrasenya incorrectes.',
      'Revisa’ls tots dos i torna-ho a provar. Si no recordes la contrasenya, {ticket}.',
    ],
    'account-locked': [
      'El teu compte està bloquejat per seguretat.',
      'Espera {time} abans de tornar-ho a provar. Si tens pressa, {ticket} i t’ajudarem.',
    ],
    'rate-limited': [
      'Massa intents.',
      'Per seguretat, espera {time} abans de tornar-ho a provar. Si tens pressa, {ticket} i t’ajudarem.',
    ],
    validation: ['Cal corregir alguna dada.', 'Revisa el que has escrit i torna-ho a provar.'],
    'origin-rejected': [
      'La teva centraleta no admet accessos des d’aquesta pàgina.',
      'Avisa qui l’administra.',
    ],
    'session-expired': ['La teva sessió ha caducat.', 'Torna-la a iniciar per continuar.'],
    'sso-cancelled': ['Has cancel·lat l’accés.', 'Torna-ho a provar o entra amb la teva contrasenya.'],
    'sso-rejected': ['L’accés no s’ha completat.', 'Torna-ho a provar o entra amb la teva contrasenya.'],
    'account-not-linked': [
      'Aquest compte no està vinculat a la teva centraleta.',
      'Entra amb la teva contrasenya o demana a qui l’administra que vinculi el compte.',
    ],
    'provider-unknown': ['Aquesta forma d’accés ja no està disponible.', 'Entra amb la teva contrasenya.'],
    'redirect-not-allowed': [
      'La teva centraleta no permet tornar a aquesta pàgina.',
      'Entra amb la teva contrasenya i avisa qui administra la centraleta.',
    ],
    unsupported: [
      'No podem completar l’accés des d’aquesta pàgina.',
      'Avisa qui administra la teva centraleta.',
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
