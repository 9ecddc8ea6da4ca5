import { displayName, type Locale, type Profile } from './seed.js';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail says, before it is text or HTML. */
interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly before: readonly string[];
  /** Labelled lines; the last value is a secret to be typed. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly after: readonly string[];
  readonly signature: string;
}

const languageOf = ({ locale = 'es' }: Profile): Locale => locale;

interface Credentials {
  readonly facts: Letter['facts'];
  readonly temporary: string;
}

/** What every mail says that brings a password. */
const credentials = ({ domain, number }: Profile, password: string): Record<Locale, Credentials> => ({
  es: {
    facts: [
      ['Dominio', domain],
      ['Usuario', number],
      ['Contraseña', password],
    ],
    temporary: 'Es una contraseña temporal: vale 72 horas y, al entrar, te pediremos que elijas la tuya.',
  },
  en: {
    facts: [
      ['Domain', domain],
      ['User', number],
      ['Password', password],
    ],
    temporary:
      'This password is temporary: it works for 72 hours, and when you sign in we will ask you to choose your own.',
  },
});

/** The subject is the product's, in every language: it is what people are told to look for. */
export function welcomeMail(
  person: Profile,
  { password, product }: { password: string; product: string },
): MailContent {
  const { givenName } = person;
  const { es, en } = credentials(person, password);
  return write(person, {
    es: {
      subject: 'Welcome to our PBX',
      greeting: `Hola, ${givenName}:`,
      before: [`Ya tienes acceso a ${product}. Estos son tus datos para entrar por primera vez:`],
      facts: es.facts,
      after: [es.temporary, 'Nunca te pediremos la contraseña por teléfono ni por correo.'],
      signature: product,
    },
    en: {
      subject: 'Welcome to our PBX',
      greeting: `Hello ${givenName},`,
      before: [`You now have access to ${product}. This is what you need to sign in for the first time:`],
      facts: en.facts,
      after: [en.temporary, 'We will never ask for your password by phone or by mail.'],
      signature: product,
    },
  });
}

export function resetMail(
  person: Profile,
  { password, product }: { password: string; product: string },
): MailContent {
  const { givenName } = person;
  const { es, en } = credentials(person, password);
  return write(person, {
    es: {
      subject: 'Tu nueva contraseña',
      greeting: `Hola, ${givenName}:`,
      before: ['Hemos restablecido tu contraseña, como nos pediste. Con estos datos puedes volver a entrar:'],
      facts: es.facts,
      after: [es.temporary, 'Hemos cerrado tus sesiones abiertas. Si no lo pediste, avísanos enseguida.'],
      signature: `Soporte de ${product}`,
    },
    en: {
      subject: 'Your new password',
      greeting: `Hello ${givenName},`,
      before: ['We have reset your password, as you asked. This is what you need to get back in:'],
      facts: en.facts,
      after: [
        en.temporary,
        'Your open sessions were ended. If you did not ask for this, please tell us at once.',
      ],
      signature: `${product} support`,
    },
  });
}

export function codeMail(person: Profile, { code, product }: { code: string; product: string }): MailContent {
  return write(person, {
    es: {
      subject: `${code} es tu código de acceso`,
      greeting: `Hola, ${person.givenName}:`,
      before: ['Este es el código para terminar de iniciar sesión. Vale 10 minutos y solo una vez.'],
      facts: [['Código', code]],
      after: ['Si no estás iniciando sesión, alguien conoce tu contraseña: cámbiala y avísanos.'],
      signature: product,
    },
    en: {
      subject: `${code} is your sign-in code`,
      greeting: `Hello ${person.givenName},`,
      before: ['Use this code to finish signing in. It works for 10 minutes, and only once.'],
      facts: [['Code', code]],
      after: ['If you are not signing in, somebody knows your password: change it and tell us.'],
      signature: product,
    },
  });
}

export function passwordChangedMail(
  person: Profile,
  { at, product }: { at: string; product: string },
): MailContent {
  const when = (locale: Locale): string =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
      new Date(at),
    );
  return write(person, {
    es: {
      subject: 'Tu contraseña ha cambiado',
      greeting: `Hola, ${person.givenName}:`,
      before: ['La contraseña de tu cuenta acaba de cambiar.'],
      facts: [['Fecha (UTC)', when('es')]],
      after: ['Si no has sido tú, avísanos enseguida.'],
      signature: product,
    },
    en: {
      subject: 'Your password was changed',
      greeting: `Hello ${person.givenName},`,
      before: ['The password of your account has just been changed.'],
      facts: [['Date (UTC)', when('en')]],
      after: ['If this was not you, please tell us at once.'],
      signature: product,
    },
  });
}

function write(person: Profile, letters: Readonly<Record<Locale, Letter>>): MailContent {
  const locale = languageOf(person);
  const letter = letters[locale];
  return { subject: letter.subject, text: toText(letter), html: toHtml(letter, locale, displayName(person)) };
}

function toText({ greeting, before, facts, after, signature }: Letter): string {
  const table = facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  return [greeting, ...before, table, ...after, signature].join('\n\n') + '\n';
}

const STYLE = {
  page: 'margin:0;padding:24px;background:#f3f5f9;color:#1b2230;font:16px/1.5 system-ui,sans-serif',
  card: 'max-width:520px;margin:0 auto;padding:28px;background:#fff;border-radius:14px',
  brand: 'margin:0 0 20px;color:#2f5fb3;font-weight:600',
  facts: 'margin:20px 0;padding:16px 20px;background:#f3f5f9;border-radius:10px;border-spacing:0',
  label: 'padding:4px 20px 4px 0;color:#566073;text-align:start;font-weight:400',
  value: 'padding:4px 0;font:600 17px/1.5 ui-monospace,monospace;overflow-wrap:anywhere',
} as const;

/** As mails are written: a table, and styles on the elements. No link and no picture. */
function toHtml(
  { subject, greeting, before, facts, after, signature }: Letter,
  locale: Locale,
  name: string,
): string {
  const paragraph = (text: string): string => `<p>${escape(text)}</p>`;
  const row = ([label, value]: readonly [string, string]): string =>
    `<tr><th scope="row" style="${STYLE.label}">${escape(label)}</th><td style="${STYLE.value}">${escape(value)}</td></tr>`;
  return `<!doctype html>
<html lang="${locale}">
  <head><meta charset="utf-8"><title>${escape(subject)}</title></head>
  <body style="${STYLE.page}">
    <div style="${STYLE.card}" role="article" aria-label="${escape(`${subject}, ${name}`)}">
      <p style="${STYLE.brand}">${escape(signature)}</p>
      ${[greeting, ...before].map(paragraph).join('\n      ')}
      <table style="${STYLE.facts}"><tbody>${facts.map(row).join('')}</tbody></table>
      ${after.map(paragraph).join('\n      ')}
    </div>
  </body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
