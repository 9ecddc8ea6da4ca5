import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publicEntries } from '../../scripts/entries.mjs';
import { install } from './packed.js';
import { node, temporaryFolder } from './run.js';

const folder = temporaryFolder();
const installed = join(folder, 'node_modules/pbx-auth');
const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

before(() => install(folder));

/** All but the types for frameworks, each of which needs its framework: those are in `types.test.ts`. */
const specifiers = publicEntries()
  .filter(({ source }) => !source.startsWith('src/frameworks/'))
  .map(({ name }) => (name === 'index.js' ? 'pbx-auth' : `pbx-auth/${name}`));

/** Imports all there is; the mistakes are only found where the types are. */
const consumer = `
${specifiers.map((specifier, index) => `import * as entry${index} from '${specifier}';`).join('\n')}
export const entries = [${specifiers.map((_, index) => `entry${index}`).join(', ')}];

import { AuthError } from 'pbx-auth';
import { createHandlers, createWorld, readSeed, type SeedFile } from 'pbx-auth/mocks';
import { startMock } from 'pbx-auth/mocks/browser';
import { startMockServer } from 'pbx-auth/mocks/server';

export const error = new AuthError('account-locked');
export const handlers = createHandlers(createWorld({ now: () => 0 }), { baseUrl: '/v1' });
export const page = startMock({ anywhere: true }).then(({ world }) => world.reset());
const people: SeedFile = { accounts: [{ number: '7', givenName: 'Ana', email: 'ana@acme.example' }] };
export const world = createWorld({ seed: readSeed(people) });
export const url: Promise<string> = startMockServer({ port: 0 }).then(({ apiUrl }) => apiUrl);
// @ts-expect-error a code that there is not
export const notAnError = new AuthError('account-looked');
// @ts-expect-error time is a number
createWorld({ now: () => 'soon' });
// @ts-expect-error handlers need a base URL
createHandlers(createWorld());
`;

for (const [module, moduleResolution] of [
  ['ESNext', 'Bundler'],
  ['NodeNext', 'NodeNext'],
] as const) {
  test(`every entry has types for \`moduleResolution: ${moduleResolution}\``, () => {
    const compilerOptions = {
      ...{ module, moduleResolution, strict: true, noEmit: true, skipLibCheck: false, types: [] },
      ...{ target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'] },
    };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'consumer.ts'), consumer);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const { status, output } = node([tsc, '-p', folder]);
    assert.equal(status, 0, output);
  });
}

test('every entry can be imported where there is no document, and does nothing there', () => {
  const script = `
    for (const specifier of ${JSON.stringify(specifiers)}) {
      await import(specifier).catch((error) => console.log(specifier, error));
    }
    console.log(typeof document, globalThis.customElements?.get('pbx-login'));`;
  const { status, output } = node(['--input-type=module', '-e', script], {}, folder);
  assert.deepEqual([status, output], [0, 'undefined undefined\n']);
});

test('the mock answers in plain Node, and passes the suite beside it', () => {
  const script = `
    import { getResponse } from 'msw';
    import { demoFixtures, runConformance } from 'pbx-auth/conformance';
    import { createHandlers, createWorld } from 'pbx-auth/mocks';
    import { startMock } from 'pbx-auth/mocks/node';
    import { startMockServer } from 'pbx-auth/mocks/server';

    const handlers = createHandlers(createWorld(), { baseUrl: 'http://pbx.test/v1' });
    const response = await getResponse(handlers, new Request('http://pbx.test/v1/session'));
    console.log(response.status, await response.text());

    const mock = startMock({ baseUrl: 'http://pbx.test/v1' });
    console.log((await fetch('http://pbx.test/v1/session')).status);
    mock.stop();

    const server = await startMockServer();
    const backend = { baseUrl: server.apiUrl };
    const report = await runConformance({ backend, fixtures: demoFixtures, only: ['csrf'] });
    console.log(report.passed > 0, report.failed);
    await server.close();`;
  const { status, output } = node(['--input-type=module', '-e', script], {}, folder);
  assert.deepEqual([status, output], [0, '200 {"status":"signed-out"}\n200\ntrue 0\n']);
});

test('what the package imports is in the package, or named by it', () => {
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<
    string,
    object
  >;
  const named = Object.keys({ ...manifest['dependencies'], ...manifest['peerDependencies'] });
  const dist = join(installed, 'dist');
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  assert.ok(scripts.length > 50, `${scripts.length} scripts`);
  for (const file of scripts) {
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(/(?:\bfrom |\bimport |\bimport\()"([^"]+)"/g)) {
      const found = specifier.startsWith('.')
        ? existsSync(join(dist, file, '..', specifier))
        : specifier.startsWith('node:') || named.some((name) => `${specifier}/`.startsWith(`${name}/`));
      assert.ok(found, `${file} imports ${specifier}`);
    }
  }
});

test('the program runs from the package, and says what it lacks', () => {
  const program = 'node_modules/pbx-auth/dist/mocks/cli.js';
  assert.match(readFileSync(join(folder, program), 'utf8'), /^#!\/usr\/bin\/env node\n/);
  assert.match(node([program, 'mock', '--help'], {}, folder).output, /--scenario/);

  const withoutMsw = temporaryFolder();
  cpSync(installed, join(withoutMsw, 'node_modules/pbx-auth'), { recursive: true });
  assert.match(node([program, '--version'], {}, withoutMsw).output, /^\d+\.\d+\.\d+/);
  const { status, output } = node([program, 'mock', '--port', '0'], {}, withoutMsw);
  assert.equal(status, 1);
  assert.match(output, /^The mock needs the package msw, which is not installed: npm install .+\n$/);
});
test('what the mock brings along has its licence with it', () => {
  const vendor = join(installed, 'dist/mocks/vendor');
  const names = readdirSync(vendor).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(vendor, name)).map((one) => `${name}/${one}`) : [name],
  );
  assert.ok(names.includes('otpauth'), names.join());
  for (const name of names) assert.match(readFileSync(join(vendor, name, 'LICENSE'), 'utf8'), /MIT/, name);
});
