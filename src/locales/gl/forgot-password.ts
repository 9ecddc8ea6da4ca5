import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Esqueciches o contrasinal?',
    'missing-credentials': 'Non atopas os teus datos de acceso?',
  },
  lead: {
    'forgot-password': 'Dinos quen es e abriremos un tícket con atención ao cliente.',
    'missing-credentials': 'Dinos quen es e pedirémoslle a atención ao cliente que chos envíe outra vez.',
  },
  userNumber: 'Número de usuario',
  userNumberExample: 'por exemplo, 101',
  where: 'Onde está?',
  domainPlaces: [
    'É o enderezo co que abres a túa centraliña: podes pegalo enteiro.',
    'Vai detrás da @ no teu nome de usuario.',
    'Está no correo de benvida, xunto a «Dominio».',
  ],
  userNumberPlaces: [
    'É a túa extensión: o que marcan no traballo para chamarte.',
    'Adoita verse na pantalla do teu teléfono.',
    'Vai diante da @ no teu nome de usuario.',
  ],
  contact: 'Correo ou teléfono de contacto',
  message: 'Algo máis que debamos saber?',
  optional: 'opcional',
  noPassword: 'Non escribas aquí ningún contrasinal.',
  understood: 'Entendemos o usuario {userNumber} do dominio {domain}.',
  understoodDomain: 'Entendemos o dominio {domain}.',
  undo: 'Desfacer',
  didYouMean: 'Querías dicir {domain}?',
  submit: 'Abrir un tícket',
  submitting: 'Abrindo o teu tícket…',
  backOnline: ['Volves ter conexión.', 'Aínda non se enviou nada: faino cando queiras.'],
  submitOnline: 'Enviar agora',
  back: 'Volver ao inicio de sesión',
  noTickets: [
    'Desde esta páxina non se poden abrir tíckets.',
    'Pídelle axuda a quen administra a túa centraliña: pode darche un contrasinal novo.',
  ],
  required: {
    domain: 'Escribe o dominio da túa centraliña.',
    userNumber: 'Escribe o teu número de usuario.',
    contact: 'Escribe un correo: aí che chegará a resposta.',
  },
  invalidContact: 'Escribe un correo ou un teléfono, ou déixao baleiro.',
  tooLong: 'É demasiado longo.',
  over: { one: 'Sobra {count} carácter.', other: 'Sobran {count} caracteres.' },
  errors: {
    'rate-limited': [
      'Demasiados tíckets seguidos.',
      'Agarda {time} para abrir outro. O que escribiches segue aquí.',
    ],
    'origin-rejected': [
      'A túa centraliña non admite tíckets desde esta páxina.',
      'Avisa a quen a administra.',
    ],
    'ticket-in-flight': [
      'O teu tícket aínda se está abrindo.',
      'Agarda un momento e téntao de novo: non se abrirá dúas veces.',
    ],
    'ticket-conflict': [
      'Ese envío xa se usou para outro tícket.',
      'Revisa os datos e envíaos outra vez: será un tícket novo.',
    ],
  },
  ticket: {
    heading: { open: 'O teu tícket está aberto', resolved: 'O teu tícket está resolto' },
    lead: 'Atención ao cliente axudarate a recuperar o acceso. Tempo aproximado: {time}.',
    late: 'Está a tardar máis do previsto. Se tes présa, chama ao soporte técnico e dá esta referencia.',
    resolved: {
      'forgot-password':
        'Busca no teu correo a mensaxe «O teu novo contrasinal» e entra con el. Mira tamén no correo lixo.',
      'missing-credentials':
        'Busca no teu correo a mensaxe «Welcome to our PBX»: trae os teus datos de acceso. Mira tamén no correo lixo.',
    },
    reference: 'Referencia',
    copy: 'Copiar',
    copied: 'Copiada',
    copyByHand: 'Non puidemos copiala. Xa está seleccionada: cópiaa ti.',
    progress: 'Como vai o teu tícket',
    steps: [
      'Solicitude recibida',
      'Un axente comproba a túa centraliña e o teu usuario',
      'Recibes os datos de acceso no teu correo',
    ],
    states: { done: 'feito', now: 'agora', later: 'pendente' },
    news: {
      'in-progress': 'Un axente está co teu tícket.',
      resolved: 'O teu tícket está resolto. Mira o teu correo.',
    },
    followed: 'Aquí verás como avanza. Tamén podes pechar a páxina: a resposta chegará ao teu correo.',
    notFollowed: 'Garda a referencia. Xa podes pechar a páxina: a resposta chegará ao teu correo.',
    unreached: 'Últimas novas: {time}. Seguimos preguntando.',
    lost: 'Desde aquí xa non podemos ver como vai. Garda a referencia: a resposta chegará ao teu correo.',
    another: 'Abrir outro tícket',
  },
};
