import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { whoMayImportWhom } from './scripts/lint/architecture.mjs';
import * as banned from './scripts/lint/banned.mjs';

const typescript = ['**/*.ts'];
const scripts = ['**/*.{js,mjs}'];
const libraryOnly = ['src/**/*.ts'];
/** Files whose tool wants a default export. */
const toolConfigs = ['**/*.config.{ts,js,mjs}', '.storybook/*', 'stories/**/*.ts', 'scripts/report/*.mjs'];

export default defineConfig(
  globalIgnores([
    'dist',
    'dist-demo',
    'storybook-static',
    'coverage',
    '.cache',
    '**/mockServiceWorker.js',
    'src/adapters/rest/account-api.ts', // generated
    'src/frameworks/elements.ts', // generated
    'test/types', // wrong on purpose
    'src/password/dictionary.ts', // generated
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { local: { rules: { 'who-may-import-whom': whoMayImportWhom } } },
    rules: {
      'local/who-may-import-whom': 'error',
      'no-restricted-syntax': ['error', ...banned.everywhere, ...banned.defaultExport],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An async function may answer at once: the contract wants a promise.
      '@typescript-eslint/require-await': 'off',
      // `Record<never, never>`: the operations of the contract all take an input, some an empty one.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
    },
  },
  {
    files: scripts,
    extends: [tseslint.configs.recommended],
  },
  {
    files: libraryOnly,
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...banned.network, ...banned.storage],
      'no-restricted-properties': ['error', ...banned.networkProperties, ...banned.storageProperties],
      'no-restricted-syntax': ['error', ...banned.everywhere, ...banned.defaultExport, ...banned.inLibrary],
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/lifecycle-super': 'error',
      // Our class fields are assignments (`useDefineForClassFields: false`): they shadow nothing.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': 'error',
      'wc/attach-shadow-constructor': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-customized-built-in-elements': 'error',
      'wc/no-invalid-extends': 'error',
      'wc/no-typos': 'error',
    },
  },
  {
    // What frameworks declare is extended in their way.
    files: ['src/frameworks/*.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['src/{adapters,conformance,exchange}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...banned.storage],
      'no-restricted-properties': ['error', ...banned.storageProperties],
    },
  },
  {
    files: [
      'src/controllers/{stored,keep-user,ticket-intent}.ts',
      'src/flows/shared-waits.ts',
      'src/adapters/oidc/{stored-tokens,trip}.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...banned.network],
      'no-restricted-properties': ['error', ...banned.networkProperties],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...banned.everywhere, ...banned.defaultExport, ...banned.inTests],
      // chai's `expect(x).to.be.true`, and `describe` of node:test, which nobody awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines-per-function': 'off', // a `describe` is one function
    },
  },
  {
    // What they import is installed elsewhere: `npm run test:consumers` checks their types.
    files: ['examples/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: toolConfigs,
    rules: { 'no-restricted-syntax': ['error', ...banned.everywhere] },
  },
);
