import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client, passwords, useMock } from './support/mock.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the mock on the command line', () => {
  const running: ChildProcessWithoutNullStreams[] = [];
  afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')));
  const mock = useMock();

  function start(...args: string[]): {
    child: ChildProcessWithoutNullStreams;
    said: () => string;
    erred: () => string;
  } {
    const child = spawn(process.execPath, ['--import', 'tsx', 'mocks/cli.ts', ...args], { cwd: root });
    running.push(child);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    return { child, said: () => out, erred: () => err };
  }

  async function finish(...args: string[]): Promise<{ code: number; said: string; erred: string }> {
    const { child, said, erred } = start(...args);
    const [code] = (await once(child, 'close')) as [number];
    return { code, said: said(), erred: erred() };
  }

  it('says what it can do', async () => {
    const { code, said, erred } = await finish('--help');
    assert.deepEqual([code, erred], [0, '']);
    for (const word of ['--port', '--host', '--scenario', '--static', 'truncated', 'sso-denied']) {
      assert.ok(said.includes(word), word);
    }
  });

  const mistakes: Record<string, [args: string[], said: RegExp]> = {
    'a port in use': [
      ['--port', 'taken'],
      /^Port \d+ is in use: choose another one with --port, or 0 for any that is free\.\n$/,
    ],
    'a port that is none': [['--port', '80x'], /^--port 80x is no port\. \(--help says what there is\)\n$/],
    'a scenario that is none': [
      ['--scenario', 'fast'],
      /^There is no scenario "fast"\. There are: default, /,
    ],
    'an option that is none': [['--prot', '1'], /^Unknown option '--prot'/],
    'a folder that is none': [['--static', 'no/such/folder'], /^--static no\/such\/folder is no folder\./],
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
      const { child, said, erred } = start('--port', '0', '--scenario', 'locked');
      const died = once(child, 'close').then(() => assert.fail(erred()));
      died.catch(() => {}); // Looked at only while we wait.
      while (!said().includes('Ctrl+C')) await Promise.race([once(child.stdout, 'data'), died]);
      const api = /Account API\s+(\S+)/.exec(said())?.[1] ?? '';
      assert.match(api, /^http:\/\/127\.0\.0\.1:\d+\/v1$/);
      assert.match(said(), /Scenario\s+locked/);

      assert.equal((await new Client(api).signIn('101', passwords['101'])).status, 423);
      // A connection that is kept alive must not keep the process alive.
      const stopped = once(child, 'close');
      child.kill(signal);
      assert.deepEqual(await stopped, [0, null]);
      assert.match(said(), /^\d\d:\d\d:\d\d POST \/v1\/session 423 account-locked$/m);
      assert.ok(!said().includes(passwords['101']) && erred() === '');
    });
  }
});
