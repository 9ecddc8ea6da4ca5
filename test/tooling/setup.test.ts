import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { nodeComplaint } from '../../scripts/setup.mjs';
import { node, temporaryFolder, type Outcome } from './run.js';

/** A clone with one dependency, and an npm that notes down what it is asked and then does it. */
function clone({ engines = '>=20.19', npmFails = false } = {}) {
  const folder = temporaryFolder();
  const inFolder = (file: string): string => join(folder, file);
  const lock = (version: string) => ({ packages: { '': {}, 'node_modules/a': { version } } });
  const write = (file: string, content: unknown): void =>
    writeFileSync(inFolder(file), JSON.stringify(content));
  write('package.json', { engines: { node: engines } });
  write('package-lock.json', lock('1.0.0'));
  writeFileSync(
    inFolder('npm-cli.js'),
    `const fs = require('fs');
     fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
     if (${npmFails}) process.exit(1);
     fs.rmSync('node_modules', { recursive: true, force: true });
     fs.mkdirSync('node_modules');
     fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`,
  );
  const module = JSON.stringify(new URL('../../scripts/setup.mjs', import.meta.url));
  return {
    run: (): Outcome =>
      node(['-e', `import(${module}).then(({ setup }) => setup(${JSON.stringify(folder)}))`], {
        npm_execpath: inFolder('npm-cli.js'),
      }),
    calls: (): string[] =>
      existsSync(inFolder('npm.log')) ? readFileSync(inFolder('npm.log'), 'utf8').trim().split('\n') : [],
    changeLockfile: (): void => write('package-lock.json', lock('2.0.0')),
    /** As somebody's own `npm install` leaves it. */
    install: (version: string, platform: string = process.platform): void => {
      mkdirSync(inFolder('node_modules'), { recursive: true });
      const packages = {
        'node_modules/a': { version },
        'node_modules/b': { version: '1.0.0', os: [platform] },
      };
      write('node_modules/.package-lock.json', { packages });
    },
    moveToOtherMachine: (): void => {
      const stamp = JSON.parse(readFileSync(inFolder('node_modules/.setup-stamp'), 'utf8')) as object;
      write('node_modules/.setup-stamp', { ...stamp, machine: 'other' });
    },
  };
}

test('a Node that is too old is one sentence with the way out', () => {
  const { run, calls } = clone({ engines: '>=999.5' });
  const { status, output } = run();
  assert.equal(status, 1);
  assert.match(output, /^Node [\d.]+ is too old: pbx-auth needs 999\.5 or newer, so please install .+\n$/);
  assert.deepEqual(calls(), []);
});

test('versions are compared as numbers', () => {
  for (const version of ['18.20.8', '20.9.0', '20.18.3', '9.99.0']) {
    assert.notEqual(nodeComplaint(version, '>=20.19'), '', version);
  }
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '100.0.0']) {
    assert.equal(nodeComplaint(version, '>=20.19'), '', version);
  }
});

test('a fresh clone is installed once, from the lockfile, and then left in peace', () => {
  const { run, calls } = clone();
  assert.equal(run().status, 0);
  assert.equal(calls().length, 1);
  assert.match(calls()[0] ?? '', /^ci --include=dev /);
  assert.deepEqual(run(), { status: 0, output: '' });
  assert.equal(calls().length, 1);
});

test('an install that fails says so, exits with 1 and is tried again', () => {
  const { run, calls } = clone({ npmFails: true });
  const { status, output } = run();
  assert.equal(status, 1);
  assert.match(output, /could not be installed/);
  run();
  assert.equal(calls().length, 2);
});

test('a changed lockfile is installed', () => {
  const { run, calls, changeLockfile } = clone();
  run();
  changeLockfile();
  run();
  assert.equal(calls().length, 2);
});

test('what is installed for another machine is installed anew', () => {
  const { run, calls, moveToOtherMachine } = clone();
  run();
  moveToOtherMachine();
  run();
  assert.equal(calls().length, 2);
});

test("somebody's own npm install is accepted where it equals the lockfile", () => {
  const { run, calls, install } = clone();
  install('1.0.0');
  assert.deepEqual(run(), { status: 0, output: '' });
  assert.deepEqual(calls(), []);
});

test("somebody's own npm install of another version, or for another system, is replaced", () => {
  for (const [version, platform] of [
    ['1.0.1', process.platform],
    ['1.0.0', 'plan9'],
  ] as const) {
    const { run, calls, install } = clone();
    install(version, platform);
    assert.equal(run().status, 0);
    assert.equal(calls().length, 1, `${version} ${platform}`);
  }
});
