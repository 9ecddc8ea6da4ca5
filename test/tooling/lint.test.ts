import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The samples are no files of the project, so the rules that need types are off; those have their own tests.
const eslint = new ESLint({
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.ok(result);
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const architecture = 'local/who-may-import-whom';

/** [file, code, the rule that has to object] */
const refused: [string, string, string][] = [
  ['src/elements/a.ts', "import { x } from './login.js';\nx();", architecture],
  ['src/elements/a.ts', "import { x } from '../adapters/rest/index.js';\nx();", architecture],
  ['src/elements/a.ts', "void import('../adapters/rest/request.js');", architecture],
  ['src/elements/a.ts', "void import('./login.js');", architecture],
  ['src/elements/a.ts', "void import('./' + name);", architecture],
  ['src/elements/a.ts', "import { x } from '../../mocks/world.js';\nx();", architecture],
  ['src/elements/a.ts', "import { x } from 'msw';\nx();", architecture],
  ['src/elements/a.ts', "import '../define/pbx-login.js';", architecture],
  ['src/elements/a.ts', "import { x } from '../flows/login.js';\nx();", architecture],
  ['src/flows/a.ts', "import { x } from '../elements/login.js';\nx();", architecture],
  ['src/flows/a.ts', "import { x } from '../adapters/rest/index.js';\nx();", architecture],
  [
    'src/controllers/a.ts',
    "import type { X } from '../elements/login.js';\nexport type Y = X;",
    architecture,
  ],
  ['src/controllers/a.ts', "export { es } from '../locales/es.js';", architecture],
  ['src/controllers/a.ts', "export * from '../templates/field.js';", architecture],
  ['src/templates/a.ts', "import { x } from '../controllers/messages.js';\nx();", architecture],
  ['src/adapters/rest/a.ts', "import { x } from '../../controllers/messages.js';\nx();", architecture],
  ['src/adapters/rest/a.ts', "import { html } from 'lit';\nexport const x = html``;", architecture],
  ['src/tickets/a.ts', "import { x } from '../adapters/rest/request.js';\nx();", architecture],
  ['src/exchange/a.ts', "import { x } from '../adapters/rest/problem.js';\nx();", architecture],
  ['src/exchange/a.ts', "import { x } from '../tickets/zammad.js';\nx();", architecture],
  ['src/elements/a.ts', "import { x } from '../exchange/calls.js';\nx();", architecture],
  ['src/contract/a.ts', "import { html } from 'lit';\nexport const x = html``;", architecture],
  ['src/contract/a.ts', "import { x } from '../locales/es.js';\nx();", architecture],
  [
    'src/locales/a.ts',
    "import { AuthError } from '../contract/errors.js';\nexport const x = AuthError;",
    architecture,
  ],
  ['src/password/a.ts', "import { x } from '../styles/form.js';\nx();", architecture],
  ['src/define/a.ts', "import { x } from '../adapters/rest/index.js';\nx();", architecture],
  ['src/index.ts', "import './define/pbx-login.js';", architecture],
  ['src/unheard-of/a.ts', "import { x } from '../contract/errors.js';\nx();", architecture],
  ['mocks/a.ts', "import { x } from '../src/controllers/messages.js';\nx();", architecture],
  ['demo/a.ts', "import { x } from '../src/elements/login.js';\nx();", architecture],

  ['src/elements/a.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/controllers/a.ts', "void window.fetch('/');", 'no-restricted-properties'],
  ['src/controllers/a.ts', 'export const x = new XMLHttpRequest();', 'no-restricted-globals'],
  ['src/controllers/a.ts', "navigator.sendBeacon('/');", 'no-restricted-properties'],
  ['src/controllers/a.ts', "localStorage.setItem('a', 'b');", 'no-restricted-globals'],
  ['src/controllers/a.ts', "window.sessionStorage.setItem('a', 'b');", 'no-restricted-properties'],
  ['src/adapters/rest/a.ts', "localStorage.setItem('a', 'b');", 'no-restricted-globals'],
  ['src/controllers/a.ts', "document.cookie = 'a=b';", 'no-restricted-properties'],
  ['src/controllers/stored.ts', "void fetch('/');", 'no-restricted-globals'],
  ['src/tickets/a.ts', "void fetch('/');", 'no-restricted-globals'],

  ['src/elements/a.ts', "document.body.innerHTML = '';", 'no-restricted-syntax'],
  ['src/elements/a.ts', "document.body['outerHTML'] += '';", 'no-restricted-syntax'],
  ['src/elements/a.ts', "document.body.insertAdjacentHTML('beforeend', '');", 'no-restricted-syntax'],
  ['src/elements/a.ts', "document.write('');", 'no-restricted-syntax'],
  ['src/elements/a.ts', "frame.srcdoc = '';", 'no-restricted-syntax'],
  [
    'src/templates/a.ts',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nunsafeHTML('');",
    'no-restricted-syntax',
  ],
  [
    'src/templates/a.ts',
    "import { html } from 'lit';\nexport const x = html`<p .innerHTML=${'a'}></p>`;",
    'no-restricted-syntax',
  ],
  [
    'src/templates/a.ts',
    'import { html } from \'lit\';\nexport const x = html`<p style="color: red"></p>`;',
    'no-restricted-syntax',
  ],
  [
    'src/templates/a.ts',
    'import { html } from \'lit\';\nexport const x = html`<p onclick="go()"></p>`;',
    'no-restricted-syntax',
  ],
  [
    'src/templates/a.ts',
    'import { html } from \'lit\';\nexport const x = html`<img src="a.png">`;',
    'lit-a11y/alt-text',
  ],
  [
    'src/templates/a.ts',
    'import { html } from \'lit\';\nexport const x = html`<p id="a" id="b"></p>`;',
    'lit/no-duplicate-template-bindings',
  ],
  ['src/elements/a.ts', "eval('1');", 'no-eval'],
  ['src/elements/a.ts', "console.log('x');", 'no-console'],
  ['src/elements/a.ts', 'export const x = (y: any): unknown => y;', '@typescript-eslint/no-explicit-any'],
  ['src/contract/a.ts', 'export enum X { A }', 'no-restricted-syntax'],
  ['src/contract/a.ts', 'export default 1;', 'no-restricted-syntax'],
  ['mocks/a.ts', 'export default 1;', 'no-restricted-syntax'],
  [
    'src/elements/a.ts',
    'export class X extends HTMLElement { constructor(readonly a: string) { super(); } }',
    'wc/no-constructor-params',
  ],
  [
    'src/controllers/a.ts',
    Array.from({ length: 301 }, (_, line) => `export const x${line} = 1;`).join('\n'),
    'max-lines',
  ],
  [
    'src/controllers/a.ts',
    `export function x(): void {\n${'  x();\n'.repeat(40)}}`,
    'max-lines-per-function',
  ],
  ['test/elements/a.test.ts', "it.only('x', () => {});", 'no-restricted-syntax'],
  ['test/elements/a.test.ts', "describe.skip('x', () => {});", 'no-restricted-syntax'],
];

for (const [file, code, rule] of refused) {
  test(`${rule} refuses, in ${file}: ${code.slice(0, 70)}`, async () => {
    const broken = await rulesBroken(file, code);
    assert.ok(broken.includes(rule), `objections: ${broken.join(', ') || 'none'}`);
  });
}

/** What looks alike and is right. */
const accepted: [string, string][] = [
  ['src/elements/a.ts', "import { x } from '../controllers/messages.js';\nx();"],
  ['src/elements/a.ts', "void import('../adapters/rest/index.js');"],
  ['src/elements/a.ts', "void import('../flows/login.js');"],
  ['src/elements/a.ts', "void import('../define/pbx-forgot-password.js');"],
  [
    'src/elements/a.ts',
    "import { html } from 'lit';\nimport { ref } from 'lit/directives/ref.js';\nexport const x = html`<p ${ref}></p>`;",
  ],
  ['src/controllers/a.ts', "import { findMessages } from '../locales/registry.js';\nfindMessages('es');"],
  [
    'src/templates/a.ts',
    "import type { Messages } from '../locales/messages.js';\nexport type X = Messages;",
  ],
  ['src/contract/a.ts', "import type { Context } from '@lit/context';\nexport type X = Context<1, 2>;"],
  ['src/define/a.ts', "import { x } from '../elements/login.js';\nx();"],
  ['src/define.ts', "import './define/pbx-login.js';"],
  ['src/locales/registry.ts', "export const load = () => import('./es.js');"],
  ['src/adapters/rest/a.ts', "export const x = (): Promise<Response> => globalThis.fetch('/');"],
  ['src/adapters/rest/a.ts', "import { x } from '../../exchange/calls.js';\nx();"],
  ['src/exchange/a.ts', "export const x = (): Promise<Response> => globalThis.fetch('/');"],
  ['src/tickets/a.ts', "import { x } from '../exchange/calls.js';\nx();"],
  ['src/controllers/keep-user.ts', "localStorage.setItem('a', 'b');"],
  ['src/controllers/stored.ts', "localStorage.getItem('a');"],
  ['mocks/a.ts', "import { x } from '../src/index.js';\nimport { http } from 'msw';\nx(http);"],
  ['test/controllers/a.test.ts', "import { x } from '../../src/controllers/messages.js';\nx();"],
  ['test/elements/a.test.ts', "document.body.innerHTML = '';"],
  ['stories/a.stories.ts', 'export default {};'],
];

for (const [file, code] of accepted) {
  test(`nothing objects, in ${file}, to: ${code.slice(0, 70)}`, async () => {
    assert.deepEqual(await rulesBroken(file, code), []);
  });
}
