// Two copies of the package on a page: docs/decisions/two-copies.md.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { useBrowser, useSite } from './support/browser.js';
import type { Site } from './support/sites.js';
import { served } from './support/snippet-sites.js';
import { pageWith, project } from './support/snippets.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tags = [
  'auth-provider',
  'first-access',
  'forgot-password',
  'login',
  'password-change',
  'password-strength',
];
const twice = (tag: string): string => `<pbx-${tag}> is registered twice: the first copy of pbx-auth stays.`;

/** A page with this version of the package in it, and with another one as `pbx-auth-next`. */
async function siteOfBoth(name: string, body: string): Promise<Site> {
  const folder = project(name, { 'index.html': pageWith(body) });
  const next = `${folder}/node_modules/pbx-auth-next`;
  cpSync(`${root}dist`, `${next}/dist`, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as object;
  writeFileSync(
    `${next}/package.json`,
    JSON.stringify({ ...manifest, name: 'pbx-auth-next', version: '99.0.0' }),
  );
  await build({ root: folder, configFile: false, logLevel: 'error' });
  return served(`${folder}/dist`);
}

const all = `
  <pbx-login></pbx-login>
  <script type="module">
    import 'pbx-auth/define.js';
    import 'pbx-auth-next/define.js';
    import 'pbx-auth-next/locales/en.js';
    import { createRestAdapter } from 'pbx-auth-next/adapters/rest.js';

    const login = document.querySelector('pbx-login');
    login.adapter = createRestAdapter({ baseUrl: '/v1' });
    login.addEventListener('pbx-success', ({ result }) => (document.title = result.user.displayName));
  </script>`;

const halves = `
  <pbx-auth-provider base-url="/v1"><pbx-login></pbx-login></pbx-auth-provider>
  <script type="module">
    import 'pbx-auth/define/pbx-login.js';
    import 'pbx-auth-next/define/pbx-auth-provider.js';

    document.addEventListener('pbx-session-change', ({ session }) => {
      document.title = session.user?.displayName ?? 'Nobody';
    });
  </script>`;

/** One script from two addresses. */
const scripts = `
  <pbx-login base-url="/v1"></pbx-login>
  <script type="module" src="/dist/cdn.js"></script>
  <script type="module" src="/dist/cdn.js?once-more"></script>
  <script type="module" src="/tell.js"></script>`;

const tell = `document.addEventListener('pbx-success', ({ result }) => {
  document.title = result.user.displayName;
});`;

async function siteOfScripts(): Promise<Site> {
  const folder = project('two-scripts', { 'index.html': pageWith(scripts), 'tell.js': tell });
  for (const part of ['cdn.js', 'cdn', 'password'])
    cpSync(`${root}dist/${part}`, `${folder}/dist/${part}`, { recursive: true });
  return served(folder);
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Login name').fill('101@demo.pbx.example');
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** What an error of the other copy says, and then the way in. */
async function failThenSignIn(page: Page): Promise<void> {
  await signIn(page, 'wrong');
  await page.getByText('Wrong login name or password').waitFor();
  await signIn(page, 'tormenta-violeta-31-Faro');
  await page.waitForFunction(() => document.title === 'Ana García López');
}

/** Each copy of Lit makes a policy of Trusted Types, and all of the same name. */
async function allowSecondLit(page: Page): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'] ?? '';
    assert.match(policy, /trusted-types lit-html/);
    const headers = {
      ...response.headers(),
      'content-security-policy': policy.replace('trusted-types lit-html', "$& 'allow-duplicates'"),
    };
    await route.fulfill({ response, headers });
  });
}

describe('Two copies of the package', () => {
  useBrowser();
  const visitAll = useSite(() => siteOfBoth('two-versions', all));
  const visitHalves = useSite(() => siteOfBoth('two-halves', halves));
  const visitScripts = useSite(siteOfScripts);

  it('of two versions: the first one stays, works with what the other makes, and says so once a tag', async () => {
    await visitAll(async ({ page, place, problems }) => {
      const warnings: string[] = [];
      page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
      await page.goto(place.origin);
      await failThenSignIn(page);
      assert.deepEqual(warnings.sort(), tags.map(twice));
      problems.forget();
    });
  });

  it('of two versions, an element each: the provider of one knows who signed in at the login of the other', async () => {
    await visitHalves(async ({ page, place, problems }) => {
      await page.goto(place.origin);
      await page.waitForFunction(() => document.title === 'Nobody');
      await failThenSignIn(page);
      problems.assertNone();
    });
  });

  it('by the same script from two addresses: the login works', async () => {
    await visitScripts(async ({ page, place, problems }) => {
      await allowSecondLit(page);
      await page.goto(place.origin);
      await failThenSignIn(page);
      assert.ok(problems.has(/<pbx-login> is registered twice/));
      problems.forget();
    });
  });
});
