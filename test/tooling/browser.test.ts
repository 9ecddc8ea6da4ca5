import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { node, temporaryFolder } from './run.js';

const module = JSON.stringify(new URL('../../scripts/browser.mjs', import.meta.url));
/** As on a machine that the packaged browser is not made for, run by root or somebody else. */
const elsewhere = (user: number): string =>
  `Object.defineProperty(process, 'arch', { value: 'arm64' }); process.getuid = () => ${user};`;
const script = `Object.defineProperty(process, 'platform', { value: 'linux' }); import(${module}).then(({ findBrowser }) => findBrowser()).then(console.log, ({ message }) => console.log('!', message))`;
const find = (env: NodeJS.ProcessEnv, before = ''): string =>
  node(['-e', before + script], env).output.trim();

/** A program that starts, or that refuses to, as the stubs of some distributions do. */
function program(folder: string, name: string, exitCode: number): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

test('a CHROME_PATH that leads nowhere is an error that says so', () => {
  for (const path of ['/nowhere/chrome', program(temporaryFolder(), 'chrome', 1)]) {
    const answer = find({ CHROME_PATH: path });
    assert.equal(
      answer,
      `! CHROME_PATH is "${path}", but no browser starts there: correct it, or unset it to have one found.`,
    );
  }
});

test('CHROME_PATH comes before PATH', () => {
  const [mine, onPath] = [temporaryFolder(), temporaryFolder()];
  program(onPath, 'google-chrome', 0);
  const chosen = program(mine, 'my-chrome', 0);
  assert.equal(find({ CHROME_PATH: chosen, PATH: onPath }), chosen);
});

test('a browser on PATH is found, and a stub that does not start is passed over', () => {
  const folder = temporaryFolder();
  program(folder, 'google-chrome', 1);
  const browser = program(folder, 'chromium', 0);
  assert.equal(find({ CHROME_PATH: '', PATH: folder }), browser);
});

test('root on a machine with apt gets Debian’s', () => {
  const folder = temporaryFolder();
  const log = join(folder, 'log');
  const browser = join(folder, 'chromium');
  const apt = `#!/bin/sh\necho "$@" >> ${log}\n[ "$1" = install ] && /bin/cp /bin/true ${browser}\nexit 0\n`;
  writeFileSync(join(folder, 'apt-get'), apt);
  chmodSync(join(folder, 'apt-get'), 0o755);
  const answer = find({ CHROME_PATH: '', PATH: folder }, elsewhere(0));
  assert.equal(answer.split('\n').at(-1), browser);
  assert.deepEqual(readFileSync(log, 'utf8').trim().split('\n').slice(1), [
    'update -qq',
    'install -y -qq --no-install-recommends chromium',
  ]);
});

test('where none can be had, one sentence says how to get one', () => {
  const answer = find({ CHROME_PATH: '', PATH: temporaryFolder() }, elsewhere(1000));
  assert.match(
    answer,
    /^! No Chromium, Chrome or Edge was found: install one \(".+\), or set CHROME_PATH to .+\.$/,
  );
});
