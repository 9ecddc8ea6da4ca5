import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': '¿Has olvidado tu contraseña?',
    'missing-credentials': '¿No encuentras tus credenciales?',
  },
  lead: {
    'forgot-password': 'Dinos quién eres y abriremos un ticket con atención al cliente.',
    'missing-credentials': 'Dinos quién eres y pediremos a atención al cliente que te las envíe otra vez.',
  },
  userNumber: 'Número de usuario',
  userNumberExample: 'por ejemplo, 101',
  where: '¿Dónde está?',
  domainPlaces: [
    'Es la dirección con la que abres tu centralita: puedes pegarla entera.',
    'Va detrás de la @ en tu inicio de sesión.',
    'Está en el correo de bienvenida, junto a «Dominio».',
  ],
  userNumberPlaces: [
    'Es tu extensión: lo que marcan tus compañeros para llamarte.',
    'Suele verse en la pantalla de tu teléfono.',
    'Va delante de la @ en tu inicio de sesión.',
  ],
  contact: 'Correo o teléfono de contacto',
  message: '¿Algo más que debamos saber?',
  optional: 'opcional',
  noPassword: 'No escribas aquí ninguna contraseña.',
  understood: 'Hemos entendido el usuario {userNumber} del dominio {domain}.',
  understoodDomain: 'Hemos entendido el dominio {domain}.',
  undo: 'Deshacer',
  didYouMean: '¿Querías decir {domain}?',
  submit: 'Abrir un ticket',
  submitting: 'Abriendo tu ticket…',
  backOnline: ['Vuelves a tener conexión.', 'Aún no se ha enviado nada: hazlo cuando quieras.'],
  submitOnline: 'Enviar ahora',
  back: 'Volver a iniciar sesión',
  noTickets: [
    'Desde esta página no se pueden abrir tickets.',
    'Pide ayuda a quien administra tu centralita: puede darte una contraseña nueva.',
  ],
  required: {
    domain: 'Escribe el dominio de tu centralita.',
    userNumber: 'Escribe tu número de usuario.',
    contact: 'Escribe un correo: ahí te llegará la respuesta.',
  },
  invalidContact: 'Escribe un correo o un teléfono, o déjalo vacío.',
  tooLong: 'Es demasiado largo.',
  over: { one: 'Sobra {count} carácter.', other: 'Sobran {count} caracteres.' },
  errors: {
    'rate-limited': ['Demasiados tickets seguidos.', 'Podrás abrir otro en {time}. Lo escrito sigue aquí.'],
    'origin-rejected': ['Tu centralita no admite tickets desde esta página.', 'Avisa a quien la administra.'],
    'ticket-in-flight': [
      'Tu ticket se está abriendo todavía.',
      'Espera un momento y vuelve a intentarlo: no se abrirá dos veces.',
    ],
    'ticket-conflict': [
      'Ese envío ya se usó para otro ticket.',
      'Revisa los datos y envíalos otra vez: será un ticket nuevo.',
    ],
  },
  ticket: {
    heading: { open: 'Tu ticket está abierto', resolved: 'Tu ticket está resuelto' },
    lead: 'Atención al cliente te ayudará a recuperar el acceso. Suele tardar {time}.',
    late: 'Está tardando más de lo previsto. Si tienes prisa, llama a soporte y da esta referencia.',
    resolved: {
      'forgot-password':
        'Busca en tu correo el mensaje «Tu nueva contraseña» y entra con ella. Mira también en el correo no deseado.',
      'missing-credentials':
        'Busca en tu correo el mensaje «Welcome to our PBX»: trae tus credenciales. Mira también en el correo no deseado.',
    },
    reference: 'Referencia',
    copy: 'Copiar',
    copied: 'Copiada',
    copyByHand: 'No hemos podido copiarla. Ya está seleccionada: cópiala tú.',
    progress: 'Cómo va tu ticket',
    steps: [
      'Solicitud recibida',
      'Un agente comprueba tu centralita y tu usuario',
      'Recibes tus credenciales en tu correo',
    ],
    states: { done: 'hecho', now: 'ahora', later: 'pendiente' },
    news: {
      'in-progress': 'Un agente está con tu ticket.',
      resolved: 'Tu ticket está resuelto. Mira tu correo.',
    },
    followed: 'Aquí verás cómo avanza. También puedes cerrar la página: la respuesta llega a tu correo.',
    notFollowed: 'Guarda la referencia. Ya puedes cerrar la página: la respuesta llega a tu correo.',
    unreached: 'Sin noticias desde las {time}. Seguimos preguntando.',
    lost: 'Ya no podemos ver cómo va desde aquí. Guarda la referencia: la respuesta llega a tu correo.',
    another: 'Abrir otro ticket',
  },
};
