import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<
  Record<'dependencies' | 'peerDependencies', Readonly<Record<string, string>>>
>;

/** Puts `pbx-auth` into a folder as npm would, from the sources as they are: built, packed, unpacked. */
export async function install(folder: string, { types = true } = {}): Promise<void> {
  const source = join(folder, 'source');
  const outDir = join(source, 'dist');
  await build({ root, configFile: join(root, 'vite.config.ts'), build: { outDir }, logLevel: 'silent' });
  execFileSync(process.execPath, [join(root, 'scripts/build-cdn.mjs'), outDir]);
  if (types) execFileSync(process.execPath, [join(root, 'scripts/build-types.mjs'), outDir]);
  for (const file of ['package.json', 'README.md', 'LICENSE'])
    copyFileSync(join(root, file), join(source, file));
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', pack, { cwd: source, encoding: 'utf8' }).trim();

  const installed = join(folder, 'node_modules/pbx-auth');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', installed]);
  const { dependencies, peerDependencies } = manifest;
  const wanted = Object.keys({ ...dependencies, ...peerDependencies }).map(
    (name) => name.split('/')[0] ?? name,
  );
  for (const name of new Set(wanted)) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
  }
}
