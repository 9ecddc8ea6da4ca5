export const es = {
  product: 'Centralita Demo',
  otherLanguage: 'English',
  language: 'Idioma',
  theme: 'Tema',
  themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },

  login: {
    title: 'Inicia sesión',
    signedOut: 'Has cerrado la sesión.',
    signedOutElsewhere: 'La sesión se ha cerrado en otra pestaña.',
  },
  accounts: {
    title: 'Cuentas de la demo',
    lead: 'Elige una para rellenar el formulario.',
    fill: (number: string) => `Rellenar con ${number}`,
    filled: (number: string) => `El formulario tiene los datos de ${number}.`,
    copy: (number: string) => `Copiar la contraseña de ${number}`,
    copied: 'Contraseña copiada.',
    notCopied: 'El navegador no deja copiar. Selecciónala a mano.',
    noPassword: 'sin contraseña',
    kinds: {
      ordinary: 'contraseña o Google',
      secondFactor: 'segundo factor',
      temporary: 'contraseña temporal',
      expired: 'contraseña caducada',
      locked: 'bloqueada',
      providerOnly: 'solo Microsoft 365',
      otherDomain: 'otra centralita',
    },
    scenario: 'Qué pasa al otro lado',
    scenarios: {
      default: 'Todo va bien',
      slow: 'Va lento',
      offline: 'La conexión se rompe',
      flaky: 'Falla una de cada tres veces',
      'server-error': 'Error del servidor',
      'html-error': 'Responde la web de un proxy',
      truncated: 'La respuesta se corta',
      maintenance: 'En mantenimiento',
      'rate-limited': 'Demasiados intentos',
      locked: 'Cuenta bloqueada',
      'session-expired': 'La sesión caduca',
      'sso-denied': 'Google o Microsoft: denegado',
      'sso-unlinked': 'Google o Microsoft: sin vincular',
    },
  },

  home: {
    title: (name: string) => `Hola, ${name}`,
    lead: 'Has entrado en tu centralita.',
    person: 'Tu extensión',
    domain: 'Centralita',
    email: 'Correo',
    session: 'Tu sesión',
    persistent: 'Recordada en este equipo',
    temporary: 'Solo hasta que cierres el navegador',
    until: 'Como mucho, hasta el',
  },
  nav: {
    label: 'Portal',
    home: 'Inicio',
    settings: 'Configuración',
    signOut: 'Cerrar sesión',
    signOutFailed:
      'No hemos podido cerrar tu sesión: sigues dentro. Espera un momento y vuelve a intentarlo.',
  },
  password: {
    trail: ['Configuración', 'Personal'],
    title: 'Contraseña',
    empty: 'Aquí cambiarás tu contraseña',
    body: 'Este apartado llega con la próxima versión. Si necesitas cambiarla ya, marca el 100 desde tu teléfono: soporte te la restablece en unos minutos.',
  },
  forgotPassword: {
    title: 'Recupera tu contraseña',
    body: 'Pedirla desde aquí llega con la próxima versión. Mientras tanto, marca el 100 desde cualquier teléfono de tu centralita: soporte te la restablece en unos minutos.',
    hint: 'Ten a mano tu número y el dominio de tu centralita.',
  },
  firstAccess: {
    title: 'Encuentra tus credenciales',
    body: 'Están en un correo con el asunto «Welcome to our PBX», que llega a tu dirección al activar la cuenta. Si no lo ves, mira en la carpeta de correo no deseado.',
    hint: '¿Tampoco está ahí? Marca el 100 desde cualquier teléfono de tu centralita.',
  },
  back: 'Volver al inicio de sesión',
  backHome: 'Volver al inicio',
  notFound: { title: 'Esta página no existe', body: 'Puede que la dirección esté mal escrita.' },
  failed: {
    title: 'La demo no ha podido arrancar',
    refused: (host: string): string =>
      `Esta demo solo habla con servidores de este equipo (localhost, 127.0.0.1), y ${host} no lo es. Corrige «backend» en la dirección.`,
    noWorker:
      'El servidor simulado necesita un service worker, y este navegador no lo permite aquí. Prueba fuera de la navegación privada o abre http://127.0.0.1.',
    other: 'Recarga la página. Si se repite, este es el motivo:',
  },
};

/** Every text of the portal, in one language. */
export type Texts = typeof es;
