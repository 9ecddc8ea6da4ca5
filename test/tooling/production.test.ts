import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { build } from 'vite';
import { demoSeed } from '../../mocks/index.js';
import { install } from './packed.js';
import { temporaryFolder } from './run.js';

const folder = temporaryFolder();
before(() => install(folder, { types: false }));

/** What only the mock and its world say. */
const traces = [
  ...['msw', 'mockServiceWorker', '__mock', 'pbx-auth-mock', 'sso-unlinked', 'mail-lost'],
  ...[demoSeed.product, demoSeed.defaultDomain],
  ...demoSeed.accounts.flatMap(({ familyName, email, password = email }) => [familyName, email, password]),
];

/** What a page with this script is built to: everything in all files, and their names. */
async function built(name: string, script: string): Promise<string> {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><title>-</title><pbx-login base-url="/v1"></pbx-login><script type="module">${script}</script>`,
  );
  await build({ root, configFile: false, logLevel: 'error' });
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => file.name + readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

/** Three letters may be part of any word. */
const found = (text: string): string[] =>
  traces.filter((trace) => (trace === 'msw' ? /\bmsw\b/i.test(text) : text.includes(trace)));

test('a page that names its backend ships nothing of the mock', async () => {
  const page = await built('product', "import 'pbx-auth/define.js'; import 'pbx-auth/locales/es.js';");
  assert.deepEqual(found(page), []);
  // The search looks at what is loaded lazily, too: the adapter.
  assert.ok(page.includes('<pbx-login') && page.toLowerCase().includes('x-pbx-request'));
});

test('the same search finds all of it in a page that starts the mock', async () => {
  const page = await built('demo', "import { startMock } from 'pbx-auth/mocks/browser'; startMock();");
  assert.deepEqual(found(page), traces);
});
