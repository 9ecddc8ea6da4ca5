import type { Loosening } from './loosening.js';
import { of } from './of.js';

const renewed = of('session', 'session-renewal');
const answered = of('tokens', 'session-renewal');
const verified = of('guard', 'session-renewal');
const shared = of('session', 'session-tabs');
const siblings = of('siblings', 'session-tabs');
const heard = of('siblings', 'session-theft');
const stolen = of('session', 'session-theft');

const check = `if (fresh.idToken !== stale.idToken)
        await verifyRenewedIdToken(response.id_token, stale.idToken, expected);`;
const signature = 'case 31: a signature by somebody else ends the session';
const afterwards = 'if (this.#current !== stale) return this.#current; // signed out meanwhile';
const givenUp = 'what was given up goes on, as its answer has the only token that is good';

const renewals: readonly Loosening[] = [
  renewed('a token at its renewal', check, '', signature),
  renewed(
    'that the old ID token is not checked again',
    check,
    check.slice(check.indexOf('await')),
    'no new ID token and no new refresh token: the old ones stay',
  ),
  verified(
    'that the nonce is still that of the sign-in',
    'if (nonce !== undefined && nonce !== first)',
    'if (false)',
    'case 27: another nonce ends the session',
  ),
  verified(
    'that a renewed token may have no nonce',
    'if (nonce !== undefined && nonce !== first)',
    'if (nonce !== first)',
    'no nonce in the new ID token: the session goes on',
  ),
  answered(
    'that it is still the same person',
    'id_token: idToken, scope,',
    `id_token: '', scope,`,
    'another person ends the session',
  ),
  renewed(
    'that a refusal ends the session',
    'this.#siblings.end(stale.session);\n      return this.#expire(stale);',
    'throw error;',
    'a refusal ends the session',
  ),
  renewed('that a refusal is told', `tabs.postMessage('changed');`, '', 'a refusal ends the session'),
  renewed(
    'that nobody is signed in after a refusal',
    `error.code === 'session-expired'`,
    `error.code === 'aborted'`,
    'a refusal when the page is loaded ends the session, and is no error',
  ),
  renewed(
    'that an outage is no refusal',
    'if (!isRefusal(error)) throw error;',
    '',
    'case 43: a page of the hotel network keeps the session',
  ),
  renewed(
    'that a refresh token is used up, whatever came with the next',
    'return { tokens: { ...stale, refreshToken }, failure };',
    'throw failure;',
    'keys that cannot be had keep the session',
  ),
  renewed('that a renewal ends what was signed out', afterwards, '', 'what is signed out meanwhile stays so'),
  renewed(
    'that a renewal goes on',
    'const options = { locale, signal: new AbortController().signal };',
    'const options = { locale, signal };',
    givenUp,
  ),
  renewed(
    'that whoever gave up is not kept waiting',
    'return unlessAborted(renewal, signal);',
    'return renewal;',
    givenUp,
  ),
  answered(
    'that there is an access token',
    '!access_token || ',
    '',
    'case 43: an empty answer keeps the session',
  ),
  answered(
    'that an access token is a text',
    ` || typeof access_token !== 'string'`,
    '',
    'an access token that is no text keeps the session',
  ),
  answered(
    'that an access token has an end',
    ' || !isTime(expiresAt)',
    '',
    'an end that never comes keeps the session',
  ),
  answered(
    'that a refresh token is a text',
    `(typeof refresh_token === 'string' && refresh_token)`,
    '(refresh_token as string)',
    '{"a":1} for a refresh token: the old one stays',
  ),
  answered(
    'that a refresh token says something',
    ' && refresh_token) || undefined',
    ') ? refresh_token : undefined',
    '"" for a refresh token: the old one stays',
  ),
  answered(
    'what a provider says that breaks',
    `'server_error', `,
    '',
    'an error of the server, as JSON keeps the session',
  ),
  answered(
    'what a provider says that pauses',
    `, 'temporarily_unavailable'`,
    '',
    'a pause keeps the session',
  ),
  answered('a line that breaks', 'error instanceof TypeError ||', '', 'a broken line keeps the session'),
  answered(
    'an answer that breaks off',
    'error instanceof SyntaxError ||',
    '',
    'an answer that breaks off keeps the session',
  ),
  answered(
    'an answer that is a page',
    '^Invalid response Content-Type|',
    '',
    'case 43: a page of the hotel network keeps the session',
  ),
  answered('an answer that is an error', '|\\(\\d{3}\\)', '', 'an error that says nothing keeps the session'),
];

const atOnce = 'case 41: two tabs renew at the same moment: one request';
const lock = `navigator.locks.request('pbx-auth.sso-renewal', async () => {`;

const tabs: readonly Loosening[] = [
  shared(
    'that one tab renews at a time',
    lock,
    lock.replace(`'pbx-auth.sso-renewal'`, 'crypto.randomUUID()'),
    atOnce,
  ),
  shared(
    'that others are asked before',
    'if (this.#current === stale) await this.#siblings.ask();',
    '',
    'case 41: a tab that slept gets what another one got meanwhile',
  ),
  shared(
    'that others are told',
    'await this.#siblings.renewed(refreshToken, tokens);',
    '',
    'case 41: a tab hears what another one got',
  ),
  shared(
    'that what others got is of this session',
    'if (ours) this.#keep(tokens);\n      return ours;',
    'this.#keep(tokens);\n      return ours || true;',
    'a tab that slept gets nothing of a session that came in place of its own',
  ),
  siblings(
    'that others hear of it by themselves',
    `this.#post({ kind: 'tell', id, ...sealed });`,
    '',
    'case 41: a tab that renewed is closed, and another one goes on',
  ),
  siblings(
    'that what was heard is told on',
    'this.#remember(id, token, value);\n    this.#answered();',
    'this.#answered();',
    'case 41: a tab that slept gets it from one that heard of it',
  ),
  siblings(
    'that all is heard in turn',
    'this.#turn = this.#turn.then(() => this.#hear(Object(data) as Partial<Message>));',
    'void this.#hear(Object(data) as Partial<Message>);',
    'case 41: a tab that hears of two renewals at once goes on from the last one',
  ),
  siblings(
    'that nothing is told of what was signed out',
    `this.#forget();\n    this.#post({ kind: 'end'`,
    `this.#post({ kind: 'end'`,
    'a tab that slept gets nothing of one that has signed out',
  ),
  siblings(
    'that nothing is told of what was signed out elsewhere',
    'if (this.tab.token() === undefined) this.#forget();',
    '',
    'a tab that slept gets nothing of one that heard of a sign-out',
  ),
  heard(
    'that what tabs say is sealed',
    'return { iv, bytes: await',
    'return { ...Object(value), iv, bytes: await',
    'case 41: what tabs say to each other holds no readable token',
  ),
  heard(
    'that what was said is sealed with the token',
    '  } catch {\n    return undefined;\n  }\n}',
    '  } catch {\n    return JSON.parse(new TextDecoder().decode(bytes)) as Value;\n  }\n}',
    'case 57: an answer that is not sealed with the token is ignored',
  ),
  heard(
    'that messages are messages',
    'Object(data) as Partial<Message>',
    'data as Partial<Message>',
    'case 57: messages of no sense are ignored',
  ),
  stolen(
    'that a refusal ends the session in all tabs',
    'this.#siblings.end(stale.session);',
    '',
    'case 42: a stolen refresh token, used first, ends the session in all tabs',
  ),
];

/** Of what renews a session, in one tab and in several. */
export const renewalLoosenings: readonly Loosening[] = [...renewals, ...tabs];
