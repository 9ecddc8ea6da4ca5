import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Ocultar la contraseña',
  capsLock: 'Bloq Mayús está activado',
  submitting: 'Iniciando sesión…',
  submitLater: 'Vuelve a intentarlo en {time}',
  submitAgain: 'Ya puedes volver a intentarlo.',
  openTicket: 'abre un ticket',
  wayOut: 'Si tienes prisa, {ticket} y te ayudamos.',
  fewMinutes: 'unos minutos',
  done: ['Has iniciado sesión.', 'Ya puedes usar tu centralita.'],
  required: {
    username: 'Escribe tu número, número@dominio o correo.',
    domain: 'Escribe el dominio de tu centralita.',
    password: 'Escribe tu contraseña.',
  },
  fields: {
    'invalid-characters': 'Hay caracteres invisibles. Bórralo todo y escríbelo a mano.',
    'invalid-domain': 'Un dominio se parece a empresa.pbx.example.',
    invalid: 'Revisa este dato.',
  },
  errors: {
    offline: ['No tienes conexión.', 'Revisa tu red y vuelve a intentarlo. Lo que has escrito sigue aquí.'],
    network: ['No hemos podido llegar a tu centralita.', 'Espera un momento y vuelve a intentarlo.'],
    timeout: [
      'Tu centralita tarda demasiado en responder.',
      'Vuelve a intentarlo; si sigue igual, avisa a soporte.',
    ],
    gateway: [
      'Otra página ha respondido en lugar de tu centralita.',
      'Si estás en una wifi pública, acepta antes su página de acceso. Después vuelve a intentarlo.',
    ],
    truncated: [
      'La respuesta se ha cortado a medias.',
      'Suele ser cosa de la conexión: vuelve a intentarlo.',
    ],
    protocol: [
      'No entendemos la respuesta de tu centralita.',
      'Recarga la página; si se repite, avisa a soporte.',
    ],
    server: [
      'Tu centralita ha tenido un problema.',
      'No es culpa tuya. Vuelve a intentarlo en unos minutos.',
    ],
    unavailable: ['Tu centralita está en mantenimiento.', 'Vuelve a intentarlo en {time}.'],
    'invalid-credentials': [
      'Usuario o contraseña incorrectos.',
      'Revisa los dos y prueba otra vez. Si no recuerdas la contraseña, {ticket}.',
    ],
    'account-locked': [
      'Tu cuenta está bloqueada por seguridad.',
      'Espera {time} antes de volver a probar. Si tienes prisa, {ticket} y te ayudamos.',
    ],
    'rate-limited': [
      'Demasiados intentos.',
      'Por seguridad, espera {time} antes de volver a probar. Si tienes prisa, {ticket} y te ayudamos.',
    ],
    validation: ['Hay algo que corregir.', 'Revisa los datos y vuelve a intentarlo.'],
    'origin-rejected': ['Tu centralita no admite accesos desde esta página.', 'Avisa a quien la administra.'],
    'session-expired': ['Tu sesión ha caducado.', 'Vuelve a iniciarla para continuar.'],
    'sso-cancelled': ['Has cancelado el acceso.', 'Prueba otra vez o entra con tu contraseña.'],
    'sso-rejected': ['El acceso no se ha completado.', 'Prueba otra vez o entra con tu contraseña.'],
    'account-not-linked': [
      'Esa cuenta no está vinculada a tu centralita.',
      'Entra con tu contraseña o pide a quien la administra que la vincule.',
    ],
    'provider-unknown': ['Esa forma de acceso ya no está disponible.', 'Entra con tu contraseña.'],
    'redirect-not-allowed': [
      'Tu centralita no permite volver a esta página.',
      'Entra con tu contraseña y avisa a quien la administra.',
    ],
    unsupported: [
      'No podemos completar tu acceso desde esta página.',
      'Avisa a quien administra tu centralita.',
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
