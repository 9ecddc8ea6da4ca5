import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Client, passwords, useMock } from './support/mock.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly said: () => string;
  readonly erred: () => string;
}

describe('the command line', () => {
  const running: ChildProcessWithoutNullStreams[] = [];
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));
  const folder = mkdtempSync(join(tmpdir(), 'pbx-auth-test-'));
  after(() => rmSync(folder, { recursive: true }));
  const mock = useMock();

  // Built once, and inside of the package, whose version it says: dozens of programs are started here.
  const built = join(root, '.cache', `cli-${process.pid}`);
  const program = join(built, 'cli.js');
  before(() =>
    build({
      entryPoints: [join(root, 'mocks/cli.ts')],
      outdir: built,
      ...{ bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm' },
    }),
  );
  after(() => rmSync(built, { recursive: true }));

  function start(...args: string[]): Running {
    const child = spawn(process.execPath, args, { cwd: root });
    running.push(child);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    return { child, said: () => out, erred: () => err };
  }

  async function finish(...args: string[]): Promise<{ code: number; said: string; erred: string }> {
    const { child, said, erred } = start(program, ...args);
    const [code] = (await once(child, 'close')) as [number];
    return { code, said: said(), erred: erred() };
  }

  /** Until it has said this. That it ends before is a failure. */
  async function until({ child, said, erred }: Running, words: string): Promise<void> {
    const died = once(child, 'close').then(() => assert.fail(erred()));
    died.catch(() => {}); // Looked at only while we wait.
    while (!said().includes(words)) await Promise.race([once(child.stdout, 'data'), died]);
  }

  async function serve(...args: string[]): Promise<Running & { readonly api: string }> {
    const server = start(program, 'mock', '--port', '0', ...args);
    await until(server, 'Ctrl+C');
    return { ...server, api: /Account API\s+(\S+)/.exec(server.said())?.[1] ?? '' };
  }

  function file(name: string, content: string): string {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  }

  it('says what it can do, and which version it is', async () => {
    const { code, said, erred } = await finish('--help');
    assert.deepEqual([code, erred], [0, '']);
    for (const word of ['mock', 'conformance', '--version']) assert.ok(said.includes(word), word);
    assert.match((await finish('--version')).said, /^\d+\.\d+\.\d+\S*\n$/);
  });

  it('says what the mock can do', async () => {
    const { code, said, erred } = await finish('mock', '--help');
    assert.deepEqual([code, erred], [0, '']);
    for (const word of ['--port', '--host', '--scenario', '--domain', '--seed', '--static', 'sso-denied']) {
      assert.ok(said.includes(word), word);
    }
    assert.ok(said.split('\n').every(({ length }) => length <= 110));
  });

  it('says what the conformance suite can do', async () => {
    const { code, said, erred } = await finish('conformance', '--help');
    assert.deepEqual([code, erred], [0, '']);
    for (const word of ['--fixtures', '--origin', '--only', '--format', '--output', 'cookies', 'csrf']) {
      assert.ok(said.includes(word), word);
    }
    assert.ok(said.split('\n').every(({ length }) => length <= 110));
  });

  const mistakes: Record<string, [args: string[], said: RegExp]> = {
    'no command': [[], /^No command was given\. There are: mock\b/],
    'a command that is none': [['mok'], /^There is no command "mok"\. There are: mock\b/],
    'a command that objects have': [['toString'], /^There is no command "toString"\./],
    'a port in use': [
      ['mock', '--port', 'taken'],
      /^Port \d+ is in use: choose another one with --port, or 0 for any that is free\. \(--help says/,
    ],
    'a port that is none': [
      ['mock', '--port', '80x'],
      /^--port 80x is no port\. \(--help says what there is\)\n$/,
    ],
    'a host of somebody else': [
      ['mock', '--port', '0', '--host', '192.0.2.1'],
      /^--host 192\.0\.2\.1 is no address of/,
    ],
    'a scenario that is none': [
      ['mock', '--scenario', 'fast'],
      /^There is no scenario "fast"\. There are: default, /,
    ],
    'an option that is none': [['mock', '--prot', '1'], /^Unknown option '--prot'.* \(--help/],
    'a word too many': [['mock', '4010'], /^Unexpected argument '4010'\. [^-]*\(--help/],
    'a folder that is none': [
      ['mock', '--static', 'no/such/folder'],
      /^--static no\/such\/folder is no folder\./,
    ],
    'a domain that is none': [
      ['mock', '--domain', 'Acme Inc'],
      /^--domain Acme Inc: must be a domain in small/,
    ],
    'a seed that is not there': [['mock', '--seed', 'no.json'], /^--seed no\.json: ENOENT/],
    'a seed that is no JSON': [
      ['mock', '--seed', file('no.json', '{ "password": hunter2 }')],
      /^--seed .+no\.json: this is no JSON\./,
    ],
    'a seed with a mistake': [
      ['mock', '--seed', file('wrong.json', '{ "accounts": [{ "number": 7 }] }')],
      /^--seed .+wrong\.json: accounts\[0\]\.number: must be a user number/,
    ],
    'no backend': [['conformance', '--fixtures', 'demo'], /^Name the one backend: /],
    'a backend that is none': [
      ['conformance', 'localhost', '--fixtures', 'demo'],
      /^localhost is no address/,
    ],
    'a backend that is not there': [
      ['conformance', 'http://127.0.0.1:2/v1', '--fixtures', 'demo'],
      /^No backend answers: connect ECONNREFUSED/,
    ],
    'no fixtures': [['conformance', 'http://127.0.0.1:2/v1'], /^--fixtures is missing: /],
    'fixtures with a mistake': [
      ['conformance', 'http://127.0.0.1:2/v1', '--fixtures', file('people-wrong.json', '{ "acounts": {} }')],
      /^--fixtures .+people-wrong\.json: fixtures\.acounts: unknown/,
    ],
    'a format that is none': [
      ['conformance', 'http://127.0.0.1:2/v1', '--fixtures', 'demo', '--format', 'xml'],
      /^--format xml is none of text, json, junit\./,
    ],
  };
  for (const [what, [args, said]] of Object.entries(mistakes)) {
    it(`tells of ${what} in one sentence`, async () => {
      const { port } = new URL(mock.url);
      const { code, erred } = await finish(...args.map((arg) => (arg === 'taken' ? port : arg)));
      assert.equal(code, 1);
      assert.match(erred, said);
      assert.equal(erred.trimEnd().split('\n').length, 1);
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`serves, logs no secrets and stops cleanly on ${signal}`, async () => {
      const { child, said, erred, api } = await serve('--scenario', 'locked');
      assert.match(api, /^http:\/\/127\.0\.0\.1:\d+\/v1$/);
      assert.match(said(), /Scenario\s+locked/);

      const client = new Client(api);
      assert.equal((await client.signIn('101', passwords['101'])).status, 423);
      await client.send('GET', '/session?secret=in-the-query', {
        headers: { Cookie: 'pbx-session=in-a-cookie' },
      });
      // A connection that is kept alive must not keep the process alive.
      const stopped = once(child, 'close');
      child.kill(signal);
      assert.deepEqual(await stopped, [0, null]);
      assert.match(said(), /^\d\d:\d\d:\d\d POST \/v1\/session 423 account-locked$/m);
      assert.match(said(), /^\d\d:\d\d:\d\d GET \/v1\/session 200$/m);
      for (const secret of [passwords['101'], 'in-the-query', 'in-a-cookie'])
        assert.ok(!said().includes(secret));
      assert.equal(erred(), '');
    });
  }

  it('is ended by a second signal, where the first one was not enough', async () => {
    const script = `
      import { stopOnSignal } from './mocks/cli/mock.js';
      stopOnSignal({ close: () => { console.log('closing'); return new Promise(() => setInterval(() => {}, 1000)); } });
      setInterval(() => {}, 1000);
      console.log('ready');`;
    const stubborn = start('--import', 'tsx', '--input-type=module', '-e', script);
    await until(stubborn, 'ready');
    stubborn.child.kill('SIGINT');
    await until(stubborn, 'closing');
    const stopped = once(stubborn.child, 'close');
    stubborn.child.kill('SIGTERM');
    assert.deepEqual(await stopped, [null, 'SIGTERM']);
  });

  it('gives the people another domain', async () => {
    const { api, said } = await serve('--domain', 'acme.example');
    assert.match(said(), /Domain\s+acme\.example\s+\(101, 102, 103, 104, 105, 106\)/);
    const signIn = (name: string) => new Client(api).signIn(name, passwords['101']);
    assert.equal((await signIn('101@acme.example')).status, 200);
    assert.equal((await signIn('101@demo.pbx.example')).status, 401);
  });

  it('serves people of a file', async () => {
    const seed = {
      domain: 'acme.example',
      accounts: [
        { number: '7', givenName: 'Gloria', email: 'gloria@acme.example', password: 'silla-nube-42' },
      ],
    };
    const { api, said } = await serve('--seed', file('people.json', JSON.stringify(seed)));
    assert.match(said(), /Domain\s+acme\.example\s+\(7\)/);
    assert.equal((await new Client(api).signIn('7', 'silla-nube-42')).status, 200);
    assert.equal((await new Client(api).signIn('101', passwords['101'])).status, 401);
  });

  it('reports on a backend, for people and for programs', async () => {
    const conformance = (...args: string[]): ReturnType<typeof finish> =>
      finish('conformance', `${mock.url}/v1`, '--fixtures', 'demo', '--only', 'csrf', ...args);
    const text = await conformance();
    assert.deepEqual([text.code, text.erred], [0, '']);
    assert.match(text.said, /^\d+ passed, 0 failed, \d+ do not apply$/m);

    const report = JSON.parse((await conformance('--format', 'json')).said) as { passed: number };
    assert.ok(text.said.includes(`\n${report.passed} passed,`));

    const output = join(folder, 'report.xml');
    const { said } = await conformance('--format', 'junit', '--output', output);
    assert.match(said, /^\d+ passed, 0 failed, \d+ do not apply: .+report\.xml\n$/);
    assert.match(readFileSync(output, 'utf8'), /^<\?xml [^]*<testsuites /);
  });

  it('ends with 1 where a backend breaks the contract', async () => {
    const backend = createServer((_, response) => void response.end('{}'));
    await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
    const { port } = backend.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/v1`;
    const people = file('nobody.json', '{ "accounts": {} }');
    const { code, said } = await finish(
      'conformance',
      url,
      '--fixtures',
      people,
      '--only',
      'session,caching',
    );
    backend.close();
    assert.equal(code, 1, said);
    assert.match(said, /^\d+ passed, [1-9]\d* failed/m);
  });
});
