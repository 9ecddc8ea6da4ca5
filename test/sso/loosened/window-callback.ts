import type { Loosening } from './loosening.js';
import { of } from './window.js';

const callback = 'callback.e2e.ts';
const backend = 'window-backend.e2e.ts';
const ends = 'window-ends.e2e.ts';

const words = of('src/adapters/sso-window/messages.ts', callback);
const page = of('src/oidc-callback.ts', callback);
const popup = of('src/adapters/popup-sso/index.ts', backend);

const inVain = 'says it after a while, where an answer came along that was for a window';
const closes = 'closes its window before the backend has said anything: to whoever knows the state';
const wellDone = 'signs in, and nothing of the page changes';

const atCallback: readonly Loosening[] = [
  words(
    'that an answer is for a window',
    'state.endsWith(MARK)',
    'true',
    'case 53: the sign-in can go on in this tab',
    ends,
  ),
  page('that somebody knows that it works', 'show(texts().working);', '', inVain),
  page('that nobody is waited for in vain', 'setTimeout(resolve, PATIENCE, false);', '', inVain),
  page(
    'that nothing is done where nobody has heard',
    'if (!received) {',
    'if (received === undefined) {',
    inVain,
  ),
  page(
    'that an answer is told to whoever knows the state',
    'channel.postMessage(answer);',
    '',
    'case 54: is told as closed, and its late answer signs in and closes it',
    ends,
  ),
  page(
    'that an answer is told to the window that waits',
    '(opener as Window | null)?.postMessage(answer, location.origin);',
    '',
    'hears its window all the same',
    'window-messages.e2e.ts',
  ),
  page('that a window closes itself', '  close();\n', '', closes),
  page(
    'that a window says that it can be closed',
    'setTimeout(show, 300, texts().done);',
    '',
    'is a receipt where it is one',
  ),
  page(
    'that there is a way to the start page where there is no other',
    'if (opener) {',
    'if (!document) {',
    'offers no way to the start page in a window that was opened from there',
  ),
  page(
    'where the start page is',
    `safeReturnTo(document.documentElement.dataset['start'] ?? '/', location.origin)`,
    `document.documentElement.dataset['start'] ?? '/'`,
    'leads to where a page of one’s own says: //evil.example/',
  ),
  page(
    'which languages there are',
    'Object.hasOwn(callbackTexts, one)',
    `['en', 'es', 'sv'].includes(one)`,
    'is that of the browser: sv, __proto__',
  ),
  page(
    'which languages somebody reads',
    'navigator.languages.map',
    '[navigator.language].map',
    'is that of the browser: sv, es-419',
  ),
];

const ofBackend: readonly Loosening[] = [
  popup(
    'that only windows open windows',
    `if (input.flow !== 'popup') return backend.signInWith(input, options);`,
    '',
    'case 52: goes on in this tab where the window is blocked',
  ),
  popup('that a window is preferred', `Number(other === 'popup') - Number(one === 'popup')`, '0', wellDone),
  popup('that the answer is for a window', 'markState(crypto.randomUUID())', 'crypto.randomUUID()', wellDone),
  popup(
    'that nobody else knows the state',
    'crypto.randomUUID()',
    `'1'`,
    'goes to the backend without what is after its path, and with a state',
  ),
  popup('that the backend leads to the callback page', '{ ...input, returnTo }', 'input', wellDone),
  popup(
    'that a backend may have nothing to show',
    `if (begun.status !== 'redirecting') return begun;`,
    '',
    'signs in at once: the window has nothing to show',
  ),
  popup(
    'that a backend leads to a page',
    'safeHref(begun.url, location.href)',
    'begun.url',
    'leads to a script, which does not run',
  ),
  popup(
    'that there is a page to go to',
    `if (!url) throw new AuthError('protocol');`,
    '',
    'leads to a script, which does not run',
  ),
  popup(
    'that somebody is signed in',
    `if (end.status === 'signed-out') throw new AuthError('sso-rejected');`,
    '',
    'has nobody signed in after all: the sign-in was not completed',
  ),
];

/** Of the callback page where a window shows it, and of windows that a backend begins in. */
export const windowCallbackLoosenings: readonly Loosening[] = [...atCallback, ...ofBackend];
