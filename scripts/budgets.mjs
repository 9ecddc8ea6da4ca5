// What a page may have to load, in bytes after brotli. Raising one is a decision: say why in docs/decisions/.

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {string[]} modules public entries, or files of dist/, that load together
 * @property {number} [brotli] at most, with Lit
 */

/** @type {Budget[]} */
export const budgets = [
  // Before the form is usable: one script, no other request.
  { name: 'pbx-login + es', modules: ['define/pbx-login.js', 'locales/es.js'], brotli: 12_500 },
  // Once the person acts. Planned at 14 000: docs/decisions/loaded-when-somebody-acts.md says why it is not, and
  // docs/decisions/rest-operations-in-two-parts.md why naming fourteen more operations costs 230.
  {
    name: 'pbx-login + es + rest',
    modules: ['define/pbx-login.js', 'locales/es.js', 'adapters/rest.js'],
    brotli: 15_600,
  },
  // All that is loaded by the time somebody is signed in, or is told why not: printed, so that nobody is fooled. 450 of
  // it is the way to a new password that is due; what that takes itself comes when it is.
  {
    name: 'the same, until signed in',
    modules: [
      'define/pbx-login.js',
      'locales/es.js',
      'adapters/rest.js',
      'dist/flows/login.js',
      'dist/locales/es-outcomes.js',
    ],
    brotli: 21_600,
  },
];
