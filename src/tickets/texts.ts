import type { TicketKind } from '../contract/results.js';

/** What a ticket is about: plain text, capped, and still what a stranger typed. */
export interface TicketDetails {
  readonly kind: TicketKind;
  readonly domain: string;
  readonly userNumber: string;
  /** As typed, empty where nothing was: nobody has shown that it is theirs. */
  readonly email: string;
  readonly phone: string;
  readonly message: string;
  /** The idempotency key: tickets with the same one are one wish. */
  readonly intent: string;
  /** Sent before, and the answer was lost: there may be another ticket of this intent. */
  readonly again: boolean;
  /** BCP 47 tag of the language that the person reads. */
  readonly locale: string;
}

export interface TicketTexts {
  readonly subject: string;
  readonly body: string;
}

/** What gets a line with a label, where there is any of it, in this order. */
const LINES = ['domain', 'userNumber', 'email', 'phone', 'locale', 'intent'] as const;

interface Words {
  readonly subjects: Readonly<Record<TicketKind, (userNumber: string, domain: string) => string>>;
  readonly kinds: Readonly<Record<TicketKind, string>>;
  readonly labels: Readonly<Record<'kind' | 'message' | (typeof LINES)[number], string>>;
  readonly again: string;
  readonly beware: string;
}

const en: Words = {
  subjects: {
    'forgot-password': (userNumber, domain) => `Password reset: ${userNumber} at ${domain}`,
    'missing-credentials': (userNumber, domain) => `Credentials not received: ${userNumber} at ${domain}`,
  },
  kinds: { 'forgot-password': 'forgotten password', 'missing-credentials': 'credentials not received' },
  labels: {
    kind: 'Request',
    domain: 'PBX domain',
    userNumber: 'User number',
    email: 'E-mail',
    phone: 'Phone',
    locale: 'Language',
    intent: 'Intent',
    message: 'Message',
  },
  again: 'Sent again, because the answer was lost: there may be another ticket with this intent.',
  beware:
    'This comes from somebody who is not signed in. Find out who it is before you reset anything, and send credentials only to the address on file.',
};

const es: Words = {
  subjects: {
    'forgot-password': (userNumber, domain) => `Restablecer la contraseña: ${userNumber} en ${domain}`,
    'missing-credentials': (userNumber, domain) => `Credenciales no recibidas: ${userNumber} en ${domain}`,
  },
  kinds: { 'forgot-password': 'contraseña olvidada', 'missing-credentials': 'credenciales no recibidas' },
  labels: {
    kind: 'Petición',
    domain: 'Dominio',
    userNumber: 'Número de usuario',
    email: 'Correo',
    phone: 'Teléfono',
    locale: 'Idioma',
    intent: 'Intento',
    message: 'Mensaje',
  },
  again: 'Enviado otra vez porque se perdió la respuesta: puede haber otro ticket con este intento.',
  beware:
    'Lo envía alguien que no ha iniciado sesión. Comprueba quién es antes de restablecer nada y envía las credenciales solo a la dirección que consta en la cuenta.',
};

/** Lines with labels. The message is quoted, so that none of its lines can pass for one of ours. */
export function defaultTexts(details: TicketDetails): TicketTexts {
  const { kind, domain, userNumber, message, again } = details;
  const { subjects, kinds, labels, ...words } = /^es\b/i.test(details.locale) ? es : en;
  const lines = LINES.flatMap((name) => (details[name] ? [`${labels[name]}: ${details[name]}`] : []));
  const parts = [
    [`${labels.kind}: ${kinds[kind]}`, ...lines].join('\n'),
    message && `${labels.message}:\n${message.replace(/^/gm, '> ')}`,
    again && words.again,
    words.beware,
  ];
  return { subject: subjects[kind](userNumber, domain), body: parts.filter(Boolean).join('\n\n') };
}
