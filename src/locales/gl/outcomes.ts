import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Ocultar o contrasinal',
  capsLock: 'Bloq Maiús está activado',
  submitting: 'Iniciando sesión…',
  submitLater: 'Téntao de novo en {time}',
  submitAgain: 'Xa podes tentalo de novo.',
  openTicket: 'abre un tícket',
  wayOut: 'Se tes présa, {ticket} e axudámoste.',
  fewMinutes: 'uns minutos',
  done: ['Iniciaches sesión.', 'Xa podes usar a túa centraliña.'],
  required: {
    username: 'Escribe o teu número, número@dominio ou correo.',
    domain: 'Escribe o dominio da túa centraliña.',
    password: 'Escribe o teu contrasinal.',
  },
  fields: {
    'invalid-characters': 'Hai caracteres invisibles. Bórrao todo e escríbeo á man.',
    'invalid-domain': 'Un dominio escríbese así: empresa.pbx.example.',
    invalid: 'Revisa este dato.',
  },
  errors: {
    offline: ['Non tes conexión.', 'Revisa a túa rede e téntao de novo. O que escribiches segue aquí.'],
    network: ['Non puidemos conectar coa túa centraliña.', 'Agarda un momento e téntao de novo.'],
    timeout: [
      'A túa centraliña tarda demasiado en responder.',
      'Téntao de novo; se segue igual, avisa o soporte técnico.',
    ],
    gateway: [
      'Respondeu outra páxina en lugar da túa centraliña.',
      'Se usas unha rede wifi pública, acepta antes a súa páxina de acceso. Despois, téntao de novo.',
    ],
    truncated: ['A resposta cortouse á metade.', 'Adoita ser cousa da conexión: téntao de novo.'],
    protocol: [
      'Non entendemos a resposta da túa centraliña.',
      'Recarga a páxina; se volve pasar, avisa o soporte técnico.',
    ],
    server: ['A túa centraliña tivo un problema.', 'Non é culpa túa. Téntao de novo nuns minutos.'],
    unavailable: ['A túa centraliña está en mantemento.', 'Agarda {time} e téntao de novo.'],
    'invalid-credentials': [
      'Usuario ou contrasinal incorrectos.',
      'Revisa os dous e téntao de novo. Se non lembras o contrasinal, {ticket}.',
    ],
    'account-locked': [
      'A túa conta está bloqueada por seguridade.',
      'Agarda {time} antes de tentalo de novo. Se tes présa, {ticket} e axudámoste.',
    ],
    'rate-limited': [
      'Demasiados intentos.',
      'Por seguridade, agarda {time} antes de tentalo de novo. Se tes présa, {ticket} e axudámoste.',
    ],
    validation: ['Hai algo que corrixir.', 'Revisa os datos e téntao de novo.'],
    'origin-rejected': [
      'A túa centraliña non admite accesos desde esta páxina.',
      'Avisa a quen a administra.',
    ],
    'session-expired': ['A túa sesión caducou.', 'Iníciaa de novo para continuar.'],
    'sso-cancelled': ['Cancelaches o acceso.', 'Téntao de novo ou entra co teu contrasinal.'],
    'sso-rejected': ['O acceso non se completou.', 'Téntao de novo ou entra co teu contrasinal.'],
    'account-not-linked': [
      'Esa conta non está vinculada á túa centraliña.',
      'Entra co teu contrasinal ou pídelle a quen a administra que vincule a conta.',
    ],
    'provider-unknown': ['Esa forma de acceso xa non está dispoñible.', 'Entra co teu contrasinal.'],
    'redirect-not-allowed': [
      'A túa centraliña non permite volver a esta páxina.',
      'Entra co teu contrasinal e avisa a quen a administra.',
    ],
    unsupported: [
      'Non podemos completar o teu acceso desde esta páxina.',
      'Avisa a quen administra a túa centraliña.',
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
