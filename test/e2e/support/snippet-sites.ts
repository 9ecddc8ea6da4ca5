import { copyFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createWorld } from '../../../mocks/index.js';
import { startMockServer } from '../../../mocks/server.js';
import type { Site } from './sites.js';
import { codeOf, ofLanguage, pageWith, project } from './snippets.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A page with this snippet in it, built by Vite as it comes, and served beside the API under the strict policy. */
export async function pageSite(name: string): Promise<Site> {
  const folder = project(name, { 'index.html': pageWith(codeOf(name)) });
  await build({ root: folder, configFile: false, logLevel: 'error' });
  for (const file of ['oidc-callback.html', 'oidc-callback.js'])
    copyFileSync(`${root}dist/${file}`, `${folder}/dist/${file}`);
  return served(`${folder}/dist`);
}

/** A page for each stylesheet of the guides, such as `density.html`, with a login in it. */
export async function styledSite(): Promise<Site> {
  const sheets = ofLanguage('css');
  const body = `
    <div class="dense sidebar"><pbx-login providers="google" base-url="/v1"></pbx-login></div>
    <script type="module">import 'pbx-auth/locales/en.js'; import 'pbx-auth/define/pbx-login.js';</script>`;
  const pages = sheets.map(
    ({ name }) => [`${name}.html`, pageWith(body, `<link rel="stylesheet" href="./${name}.css">`)] as const,
  );
  const styles = sheets.map(({ name, code }) => [`${name}.css`, code] as const);
  const folder = project('styles', Object.fromEntries([...pages, ...styles]));
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      cssTarget: 'chrome130', // or colours in `light-dark()` become variables of a media query
      rolldownOptions: { input: sheets.map(({ name }) => `${folder}/${name}.html`) },
    },
  });
  return served(`${folder}/dist`);
}

/** The page without a bundler of its own: files that the command of the guide has made. */
export async function plainSite(): Promise<Site> {
  const folder = project('plain', { 'login.js': codeOf('plain-script') });
  const command = codeOf('plain-build')
    .split('\n')
    .find((line) => line.startsWith('npx esbuild '));
  assert.ok(command, 'the guide calls esbuild');
  const esbuild = createRequire(import.meta.url).resolve('esbuild/bin/esbuild');
  const { status, stderr } = spawnSync(esbuild, command.split(' ').slice(2), {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  writeFileSync(`${folder}/public/index.html`, pageWith(codeOf('plain-page')));
  writeFileSync(`${folder}/public/home.html`, pageWith('<h1>Home</h1>'));
  return served(`${folder}/public`);
}

/** These files, beside the API of a new world. */
export async function served(staticRoot: string): Promise<Site> {
  writeFileSync(`${staticRoot}/favicon.ico`, ''); // browsers ask for one
  const server = await startMockServer({ world: createWorld(), staticRoot });
  const place = { origin: server.url, backend: undefined, world: server.world, leave: async () => undefined };
  return { arrive: async () => place, unmocked: [], stop: () => server.close() };
}
