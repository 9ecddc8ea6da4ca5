import type { Loosening } from './loosening.js';
import { of } from './of.js';

const dialog = of('fed-cm', 'fed-cm');
const refused = of('fed-cm', 'fed-cm-refusals');
const offered = of('index', 'fed-cm');
const issued = of('engine', 'fed-cm-refusals');

const escape = 'Escape closes it, and the button works again';
const withDialog = `fedCm !== undefined && 'IdentityCredential' in globalThis`;

/** Of sign-ins by a dialog of the browser. */
export const dialogLoosenings: readonly Loosening[] = [
  dialog(
    'that the dialog asks',
    `mediation: 'required',\n    signal`,
    `mediation: 'optional' as 'required',\n    signal`,
    'the same button asks again',
  ),
  dialog(
    'that the dialog can be called off',
    '    signal,\n    identity',
    '    signal: new AbortController().signal,\n    identity',
    escape,
  ),
  dialog(
    'that what was called off is no failure',
    `if (signal.aborted) throw new AuthError('aborted');`,
    '',
    'called off by whoever asked, it is no failure',
  ),
  dialog(
    'that there is a nonce',
    'params: { nonce } }',
    `params: { nonce: '' } }`,
    'signs in: its ID token is handed over, with the nonce',
  ),
  dialog(
    'that a dismissal is no alarm',
    `if (name !== 'IdentityCredentialError') return 'sso-cancelled';`,
    '',
    'case 36: dismissed, it is no alarm, and the same can be done in this tab',
  ),
  refused(
    'that a refusal by the person is no alarm',
    `if (code === 'access_denied') return 'sso-cancelled';`,
    '',
    'case 36: access_denied is no alarm',
  ),
  refused('that a page is no answer', `code === '' || `, '', 'a page in place of the ID token'),
  refused('what a provider says that breaks', `code === 'server_error' || `, '', 'case 36: server_error'),
  refused(
    'what a provider says that pauses',
    ` || code === 'temporarily_unavailable'`,
    '',
    'case 36: temporarily_unavailable',
  ),
  refused(
    'that a page may not ask',
    `if (name === 'NotAllowedError') return 'unsupported';`,
    '',
    'says that this browser cannot do it, and offers another way',
  ),
  issued(
    'the nonce of a dialog',
    'await verifyIdToken(idToken, { provider, keys, nonce });',
    'await verifyIdToken(idToken, { provider, keys });',
    'case 27: with another nonce',
  ),
  issued(
    'what a dialog leads to',
    'await verifyIdToken(idToken, { provider, keys, nonce });',
    '',
    'case 31: with a signature that is none',
  ),
  offered(
    'that a provider has dialogs',
    withDialog,
    `'IdentityCredential' in globalThis`,
    'a provider without one is never asked for one',
  ),
  offered(
    'that a browser has dialogs',
    withDialog,
    'fedCm !== undefined',
    'a browser that has none leads to the provider',
  ),
];
