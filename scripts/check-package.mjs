// What npm would be given: are its exports and types found by everybody, and may its code be used by everybody?
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './setup.mjs';

/** No scripts, so they have no types. */
const plainFiles = ['oidc-callback.html', 'account-api.yaml'];

const licences = ['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR CC0-1.0)'];
/** The way of msw, which is optional itself, to a bundler that is there already: it comes with neither. */
const notInstalled = ['lightningcss'];

const folder = mkdtempSync(join(tmpdir(), 'pbx-auth-'));
try {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = join(folder, execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim());
  const checks = [
    ['publint', tarball, '--strict'],
    ['attw', tarball, '--profile', 'esm-only', '--quiet', '--exclude-entrypoints', ...plainFiles],
    ['license-checker-rseidelsohn', '--production', '--onlyAllow', licences.join(';'), '--summary'].concat(
      '--excludePackagesStartingWith',
      notInstalled.join(';'),
    ),
  ];
  for (const [program = '', ...args] of checks) {
    const { status } = spawnSync(join(root, 'node_modules/.bin', program), args, {
      cwd: root,
      stdio: 'inherit',
    });
    if (status !== 0) {
      console.error(`${program} found something.`);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
