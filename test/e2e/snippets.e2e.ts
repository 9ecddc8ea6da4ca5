import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createWorld } from '../../mocks/index.js';
import { startMockServer } from '../../mocks/server.js';
import { useBrowser, useSite } from './support/browser.js';
import type { Site } from './support/sites.js';
import { project, snippets } from './support/snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ofLanguage = (language: string) => snippets().filter((snippet) => snippet.language === language);

/** A page with this snippet in it, built by Vite and served beside the API, under the strict policy. */
async function site(name: string): Promise<Site> {
  const snippet = snippets().find((candidate) => candidate.name === name);
  assert.ok(snippet, `there is a snippet ${name}`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title><body without-worker>${snippet.code}</body></html>`;
  const folder = project(name, { 'index.html': page });
  await build({ root: folder, configFile: false, logLevel: 'error', build: { modulePreload: false } });
  writeFileSync(`${folder}/dist/favicon.ico`, ''); // browsers ask for one
  for (const file of ['oidc-callback.html', 'oidc-callback.js'])
    copyFileSync(`${root}dist/${file}`, `${folder}/dist/${file}`);
  const server = await startMockServer({ world: createWorld(), staticRoot: `${folder}/dist` });
  const place = { origin: server.url, backend: undefined, world: server.world, leave: async () => undefined };
  return { arrive: async () => place, unmocked: [], stop: () => server.close() };
}

describe('What people copy from the guides works', () => {
  useBrowser();
  const visitPage = useSite(() => site('page'));
  const visitProvider = useSite(() => site('provider'));
  const visitChange = useSite(() => site('password-change'));
  const visitStrength = useSite(() => site('password-strength'));
  const visitTicket = useSite(() => site('forgot-password'));
  const visitFirstAccess = useSite(() => site('first-access'));
  const visitSingleSignOn = useSite(() => site('single-sign-on'));

  it('the page of the README signs a person in', async () => {
    await visitPage(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.getByLabel('Login name').fill('101@demo.pbx.example');
      await page.getByRole('textbox', { name: 'Password' }).fill('tormenta-violeta-31-Faro');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('Hola, Ana García López').waitFor();
    });
  });

  it('the provider of the README tells the page who is signed in', async () => {
    await visitProvider(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.waitForFunction(() => document.title === 'Sign in');
      await page.getByLabel('Login name').fill('101');
      await page.getByRole('textbox', { name: 'Password' }).fill('tormenta-violeta-31-Faro');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForFunction(() => document.title === 'Ana García López');
    });
  });

  it('the password change of the guide changes a password', async () => {
    await visitChange(async ({ page, place }) => {
      await page.request.post(`${place.origin}/v1/session`, {
        headers: { 'X-PBX-Request': '1' },
        data: { username: '101', password: 'tormenta-violeta-31-Faro', remember: false },
      });
      await page.goto(place.origin);
      await page.getByLabel('Current password').fill('tormenta-violeta-31-Faro');
      await page.getByLabel('New password', { exact: true }).fill('tejado-verde-44-Brisa');
      await page.getByLabel('New password, again').fill('tejado-verde-44-Brisa');
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.waitForFunction(() => document.title === 'Changed');
    });
  });

  it('the meter of the guide says how hard a password is to guess', async () => {
    await visitStrength(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.getByLabel('New password').pressSequentially('ana1984');
      await page.waitForFunction(() => /^Score [01]$/.test(document.title));
    });
  });

  it('the ticket of the guide is opened, and the page knows its reference', async () => {
    await visitTicket(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.getByLabel('Phone system domain', { exact: true }).fill('https://demo.pbx.example/login');
      await page.getByLabel('User number', { exact: true }).fill('101');
      await page.getByRole('button', { name: 'Open a ticket' }).click();
      await page.waitForFunction(() => /^T-[A-Z\d]{8}$/.test(document.title));
    });
  });

  it('the first access of the guide has the mail sent again', async () => {
    await visitFirstAccess(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.getByRole('button', { name: 'It is not there' }).click();
      await page.getByRole('heading', { name: 'Look in the spam' }).waitFor();
      await page.getByRole('button', { name: 'It is not there' }).click();
      await page.getByLabel('Phone system domain').fill('demo.pbx.example');
      await page.getByLabel('User number').fill('103');
      await page.getByRole('button', { name: 'Send the email again' }).click();
      await page.getByText('If there is an account with that number').first().waitFor();
      assert.equal(place.world?.mailbox().filter(({ to }) => to === 'carla.nunez@example.com').length, 2);
      await page.getByRole('link', { name: 'I have it' }).click();
    });
  });

  it('the single sign-on of the guide happens in a window, with the callback page of the package', async () => {
    await visitSingleSignOn(async ({ page, place }) => {
      await page.goto(place.origin);
      const opened = page.waitForEvent('popup');
      await page.getByRole('button', { name: 'Sign in with Google' }).click();
      const provider = await opened;
      await provider.getByRole('button', { name: 'Ana García López' }).click();
      await page.waitForFunction(() => document.title === 'Ana García López');
      if (!provider.isClosed()) await provider.waitForEvent('close');
    });
  });

  it('the TypeScript of the guides compiles against the built types', () => {
    const files = ofLanguage('ts').map(({ name, code }) => [`${name}.ts`, code] as const);
    assert.ok(files.length >= 2);
    const options = {
      strict: true,
      noEmit: true,
      module: 'ESNext',
      moduleResolution: 'Bundler',
      target: 'ES2022',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: [],
    };
    const tsconfig = JSON.stringify({ compilerOptions: options, include: ['*.ts'] });
    const folder = project('types', { ...Object.fromEntries(files), 'tsconfig.json': tsconfig });
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  it('the mock in Node answers, and leaves nothing running', () => {
    const code = ofLanguage('js').find(({ name }) => name === 'mock-node')?.code ?? '';
    const folder = project('mock-node', { 'run.mjs': code });
    const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout, "{ status: 'signed-out' }\n", stderr);
  });

  it('no snippet is left out', () => {
    const tried = [
      'page',
      'provider',
      'password-change',
      'password-strength',
      'first-access',
      'forgot-password',
      'single-sign-on',
      'mock-node',
      ...ofLanguage('ts').map(({ name }) => name),
      'style',
    ];
    assert.deepEqual(
      snippets()
        .map(({ name }) => name)
        .sort(),
      tried.sort(),
    );
  });
});
