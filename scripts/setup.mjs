// Makes a fresh clone ready: checks Node, installs what is missing, makes what is generated. Quiet and fast when nothing is to be done.
// Node built-ins only, as it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDictionary } from './dictionary/ensure.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * What to tell somebody whose Node is too old; empty when it will do.
 * @param {string} version such as `20.19.0`
 * @param {string} range as in package.json: `>=20.19`
 */
export function nodeComplaint(version, range) {
  const needed = range.replace('>=', '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minMajor = 0, minMinor = 0] = needed.split('.').map(Number);
  if (major > minMajor || (major === minMajor && minor >= minMinor)) return '';
  return `Node ${version} is too old: pbx-auth needs ${needed} or newer, so please install a current one (https://nodejs.org, or "nvm install --lts") and run this again.`;
}

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What node_modules has to match: the lockfile and the machine, as some packages are built for one of them. */
function expectedStamp(/** @type {string} */ directory) {
  const lockfile = readFileSync(join(directory, 'package-lock.json'));
  return {
    lockfile: createHash('sha256').update(lockfile).digest('hex'),
    machine: `${process.platform}-${process.arch} abi-${process.versions.modules}`,
  };
}

/** Does what npm says it put into node_modules equal the lockfile? True after somebody's own `npm install`. */
function installedMatchesLockfile(/** @type {string} */ directory) {
  const record = join(directory, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const wanted = readJson(join(directory, 'package-lock.json')).packages;
  const builtForThisMachine = Object.values(installed).every(
    ({ os, cpu }) =>
      (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch),
  );
  return (
    builtForThisMachine &&
    Object.entries(wanted).every(([path, { version, optional }]) =>
      path in installed ? installed[path].version === version : optional === true || path === '',
    )
  );
}

function install(/** @type {string} */ directory) {
  console.log('Installing packages (once, a minute or two) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmCli = process.env.npm_execpath ?? '';
  const { status } = npmCli.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npmCli, ...args], { cwd: directory, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: directory, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('The packages could not be installed: see what npm says above, then run this again.');
    process.exit(1);
  }
}

function installWhatIsMissing(/** @type {string} */ directory) {
  const stampFile = join(directory, 'node_modules/.setup-stamp');
  const stamp = existsSync(stampFile) ? readJson(stampFile) : undefined;
  const expected = expectedStamp(directory);
  const sameMachine = stamp === undefined || stamp.machine === expected.machine;
  if (sameMachine && stamp?.lockfile === expected.lockfile) return;
  if (!(sameMachine && installedMatchesLockfile(directory))) install(directory);
  writeFileSync(stampFile, JSON.stringify(expected));
}

export function setup(directory = root) {
  const complaint = nodeComplaint(
    process.versions.node,
    readJson(join(directory, 'package.json')).engines.node,
  );
  if (complaint) {
    console.error(complaint);
    process.exit(1);
  }
  installWhatIsMissing(directory);
  if (directory === root) ensureDictionary(root);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) setup();
