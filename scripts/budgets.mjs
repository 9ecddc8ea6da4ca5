// What a page may have to load, in bytes after brotli. Raising one is a decision: say why in docs/decisions/.

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {string[]} modules public entries, or files of dist/, that load together
 * @property {number} [brotli] at most, with Lit
 */

/** What somebody has loaded who signs in with a password, or is told why not. */
const untilSignedIn = [
  'define/pbx-login.js',
  'locales/es.js',
  'adapters/rest.js',
  'dist/flows/login.js',
  'dist/locales/es/outcomes.js',
];

/** @type {Budget[]} */
export const budgets = [
  // Before the form is usable: one script, no other request. 60 of it for two copies of the package on a page, and for
  // servers: docs/decisions/two-copies.md.
  { name: 'pbx-login + es', modules: ['define/pbx-login.js', 'locales/es.js'], brotli: 12_600 },
  // Once the person acts. Planned at 14 000: docs/decisions/loaded-when-somebody-acts.md says why it is not, and
  // docs/decisions/rest-operations-in-two-parts.md why naming fourteen more operations costs 230.
  {
    name: 'pbx-login + es + rest',
    modules: ['define/pbx-login.js', 'locales/es.js', 'adapters/rest.js'],
    brotli: 15_750, // 40 of it for the eye of a password that has a hint below it, and for what brotli makes of any change
  },
  // All that is loaded by the time somebody is signed in, or is told why not: printed, so that nobody is fooled. 450 of
  // it is the way to a new password that is due; what that takes itself comes when it is.
  {
    name: 'the same, until signed in',
    modules: untilSignedIn,
    brotli: 21_800, // 50 of it for languages read from right to left: docs/decisions/languages-in-two-steps.md
  },
  // A provider's button was pressed: single sign-on that the page runs itself (`createOidcSso`), up to its last token.
  {
    name: 'and with a provider',
    modules: [
      ...untilSignedIn,
      'adapters/oidc.js',
      'dist/adapters/oidc/engine.js',
      'dist/flows/single-sign-on.js',
      'dist/locales/es/single-sign-on.js',
    ],
    brotli: 44_300, // 280 of it to read the nonce of the ID token that is renewed
  },
];
