// Who may import whom: the table of the design as an ESLint rule. It sees static and dynamic imports and re-exports.
import { posix, relative, sep } from 'node:path';
import { publicEntries } from '../entries.mjs';
import { root } from '../setup.mjs';

/**
 * @typedef {object} Layer
 * @property {string[]} [imports] folders or modules of src/ (`.` is the own folder)
 * @property {string[]} [types] the same, for `import type` only
 * @property {string[]} [lazy] the same, for `import()` only
 * @property {string[]} [packages] from npm
 */

const lit = ['lit', '@lit/context'];

/** @type {Record<string, Layer>} The first key that a file's path in src/ begins with decides. */
const layers = {
  'index.ts': {
    imports: ['elements', 'contract', 'adapters', 'password', 'tickets', 'locales/registry'],
    types: [''],
  },
  'define.ts': { imports: ['define'] },
  'cdn.ts': { imports: ['index', 'define', 'adapters', 'locales'] },
  'strength.ts': { imports: ['password'], types: ['contract'] },
  'oidc-callback.ts': {
    imports: [
      'adapters/oidc/trip',
      'adapters/sso-window',
      'contract',
      'locales/callback-page',
      'styles/callback-page',
    ],
  },
  'define/': { imports: ['.', 'elements'] },
  'frameworks/': { types: ['.', 'index', 'react', 'solid-js', 'svelte', 'vue'] },
  'elements/': {
    imports: ['controllers', 'templates', 'styles', 'contract', 'password'],
    types: ['locales', 'flows'],
    lazy: ['adapters/rest/index', 'define', 'flows'],
    packages: lit,
  },
  'flows/': {
    imports: ['.', 'controllers', 'templates', 'styles', 'contract', 'password'],
    types: ['locales'],
    lazy: ['adapters/rest/index', 'define'],
    packages: lit,
  },
  'controllers/': {
    imports: ['.', 'contract', 'password', 'locales/registry', 'locales/messages', 'styles/form'],
    types: ['locales'],
    packages: lit,
  },
  'templates/': { imports: ['.'], types: [''], packages: lit },
  'styles/': { imports: ['.'], types: ['contract'], packages: lit },
  'adapters/': {
    imports: ['.', 'contract', 'exchange'],
    packages: ['oidc-client-ts', 'jose', 'better-auth'],
  },
  'tickets/': { imports: ['.', 'contract', 'exchange'] },
  'exchange/': { imports: ['.', 'contract'] },
  'conformance/': { imports: ['.', 'contract', 'adapters/rest'] },
  'password/': { imports: ['.'], types: ['contract'], packages: ['@zxcvbn-ts'] },
  'locales/': { imports: ['.'], types: ['contract'] },
  'contract/': { imports: ['.'], types: ['@lit/context'] },
};

const entries = publicEntries().map(({ source }) => source.replace(/^src\/|\.ts$/g, ''));

/** Outside src/: tests and what makes the dictionary may look inside, everything else uses what users can use. */
function layerOf(/** @type {string} */ file) {
  // The atlas shows the parts of elements, too.
  if (file.startsWith('stories/templates/'))
    return { imports: [...entries, 'templates', 'styles'], types: [''] };
  if (!file.startsWith('src/'))
    return /^(test|scripts\/dictionary)\//.test(file) ? { imports: [''] } : { imports: entries, types: [''] };
  const key = Object.keys(layers).find((start) => file.startsWith(`src/${start}`));
  return layers[key ?? ''] ?? {};
}

/** Is it, or is it inside, one of those listed? The empty string lists everything. */
const listed = (/** @type {string[]} */ list, /** @type {string} */ target) =>
  list.some((item) => item === '' || target === item || target.startsWith(`${item}/`));

/**
 * Empty when the import is allowed.
 * @param {string} file from the root: `src/elements/login.ts`
 * @param {string} specifier
 * @param {'static' | 'type' | 'lazy'} kind
 */
function importComplaint(file, specifier, kind) {
  const isSource = file.startsWith('src/');
  const { imports = [], types = [], lazy = [], packages = [] } = layerOf(file);
  const extra = { static: [], type: types, lazy }[kind];
  if (!specifier.startsWith('.')) {
    const allowed = !isSource || listed([...packages, ...(kind === 'type' ? types : [])], specifier);
    return allowed ? '' : `${file} may not import the package ${specifier}.`;
  }
  const path = posix.join(posix.dirname(file), specifier).replace(/\.[jt]s$/, '');
  if (!path.startsWith('src/')) return isSource ? `Nothing in src/ imports from outside it: ${path}.` : '';
  const target = path.replace('src/', '');
  const ownFolder = file.split('/')[1] ?? '';
  const folders = [...imports, ...extra].map((item) => (item === '.' ? ownFolder : item));
  return listed(folders, target) ? '' : `${file} may not import src/${target}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const whoMayImportWhom = {
  meta: {
    type: 'problem',
    docs: { description: 'Keep to the architecture: see scripts/lint/architecture.mjs' },
    schema: [],
  },
  create(context) {
    const file = relative(root, context.filename).split(sep).join('/');
    const check = (
      /** @type {any} */ node,
      /** @type {any} */ source,
      /** @type {'static' | 'type' | 'lazy'} */ kind,
    ) => {
      if (!source) return;
      const literal = typeof source.value === 'string';
      if (!literal && !file.startsWith('src/')) return;
      const message = literal
        ? importComplaint(file, source.value, kind)
        : 'Import a literal path, so that it can be checked and bundled.';
      if (message) context.report({ node, message: `${message} See scripts/lint/architecture.mjs.` });
    };
    const declaration = (/** @type {any} */ node) =>
      check(node, node.source, (node.importKind ?? node.exportKind) === 'type' ? 'type' : 'static');
    return {
      ImportDeclaration: declaration,
      ExportNamedDeclaration: declaration,
      ExportAllDeclaration: declaration,
      ImportExpression: (node) => check(node, node.source, 'lazy'),
      TSImportType: (/** @type {any} */ node) => check(node, node.source ?? node.argument?.literal, 'type'),
    };
  },
};
