import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { examples } from './consumers.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Node tells the children of its test runner to report to it; and nobody learns how often we build. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_TEST_CONTEXT: undefined,
  NEXT_TELEMETRY_DISABLED: '1',
};

/** Runs npm in a folder, and answers what it printed. */
export function npm(cwd: string, ...args: string[]): string {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', args, {
    ...{ cwd, shell, env: environment, encoding: 'utf8' },
    timeout: 600_000,
  });
  assert.equal(status, 0, `npm ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Packs what was built, as it would be published. */
export function pack(target: string): string {
  const file = npm(root, 'pack', '--ignore-scripts', '--silent', '--pack-destination', target).trim();
  return join(target, file);
}

/** Copies an example to where nothing is found in our own node_modules, and installs it with this tarball. */
export function install(name: string, folder: string, tarball: string): void {
  const made = ['node_modules', 'dist', 'build', '.next', '.angular'];
  cpSync(join(examples, name), folder, { recursive: true, filter: (path) => !made.includes(basename(path)) });
  const file = join(folder, 'package.json');
  const manifest = readFileSync(file, 'utf8').replace(
    /("pbx-auth": )".*?"/,
    `$1${JSON.stringify(`file:${tarball}`)}`,
  );
  assert.ok(manifest.includes(tarball), `examples/${name} depends on pbx-auth`);
  writeFileSync(file, manifest);
  npm(folder, 'install', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline');
}

/** Has the example build itself, where it has to. */
export function build(folder: string): void {
  npm(folder, 'run', 'build', '--if-present');
}
