import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { axeFindings } from './support/axe.js';
import { useBrowser, useSite } from './support/browser.js';
import { pageSite, plainSite, styledSite } from './support/snippet-sites.js';
import { ofLanguage, project, snippets } from './support/snippets.js';

async function signIn(page: Page, username = '101@demo.pbx.example'): Promise<void> {
  await page.getByLabel('Login name').fill(username);
  await page.getByRole('textbox', { name: 'Password' }).fill('tormenta-violeta-31-Faro');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe('What people copy from the guides works', () => {
  useBrowser();
  const visitPage = useSite(() => pageSite('page'));
  const visitProvider = useSite(() => pageSite('provider'));
  const visitChange = useSite(() => pageSite('password-change'));
  const visitStrength = useSite(() => pageSite('password-strength'));
  const visitTicket = useSite(() => pageSite('forgot-password'));
  const visitFirstAccess = useSite(() => pageSite('first-access'));
  const visitPlain = useSite(plainSite);
  const visitSlots = useSite(() => pageSite('slots'));
  const visitServerForm = useSite(() => pageSite('server-form'));
  const visitLanguage = useSite(() => pageSite('language'));
  const visitStyles = useSite(styledSite);
  const visitSingleSignOn = useSite(() => pageSite('single-sign-on'));

  it('the page of the README signs a person in', async () => {
    await visitPage(async ({ page, place }) => {
      await page.goto(place.origin);
      await signIn(page);
      await page.getByText('Hola, Ana García López').waitFor();
    });
  });

  it('the provider of the guide tells the page who is signed in', async () => {
    await visitProvider(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.waitForFunction(() => document.title === 'Sign in');
      await signIn(page, '101');
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

  it('the page without a bundler signs a person in, and goes where it says', async () => {
    await visitPlain(async ({ page, place }) => {
      await page.goto(place.origin);
      await signIn(page);
      await page.waitForURL(`${place.origin}/home.html`);
    });
  });

  it('what the page puts around the form is around it, in this order', async () => {
    await visitSlots(async ({ page, place }) => {
      await page.goto(place.origin);
      await page.getByRole('button', { name: 'Find your credentials' }).waitFor();
      const texts = [
        'Acme',
        'Your Acme phone',
        'Maintenance',
        'Login name',
        'at the door',
        'First time',
        'Privacy',
      ];
      const tops: number[] = [];
      for (const text of texts) tops.push((await page.getByText(text).first().boundingBox())?.y ?? NaN);
      assert.deepEqual(
        tops,
        tops.toSorted((one, other) => one - other),
      );
    });
  });

  it('the form of the server keeps what was typed, its hidden inputs and its action, and signs in', async () => {
    await visitServerForm(async ({ page, place }) => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.js', (route) => held.then(() => route.continue()));
      await page.goto(place.origin, { waitUntil: 'commit' });
      await page.getByLabel('Login name').fill('101@demo.pbx.example');
      await page.getByLabel('Remember me').check();
      release();
      await page.locator('.pbx-field').first().waitFor();
      assert.equal(await page.getByLabel('Login name').inputValue(), '101@demo.pbx.example');
      assert.equal(await page.getByLabel('Remember me').isChecked(), true);
      assert.equal(await page.locator('form[action="/login"] > input[name=csrf]').inputValue(), 't0k3n');
      await page.getByRole('textbox', { name: 'Password' }).fill('tormenta-violeta-31-Faro');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('You are signed in.').waitFor();
    });
  });

  it('the form of the server is posted to it where no script runs', async () => {
    await visitServerForm(
      async ({ page, place }) => {
        await page.goto(place.origin);
        await page.getByLabel('Login name').fill('101');
        await page.getByLabel('Password').fill('not this one');
        const posted = page.waitForRequest(`${place.origin}/login`);
        await page.route(`${place.origin}/login`, (route) => route.fulfill({ body: 'posted' }));
        await page.getByRole('button', { name: 'Sign in' }).click();
        assert.equal((await posted).postData(), 'csrf=t0k3n&username=101&password=not+this+one');
      },
      { javaScriptEnabled: false },
    );
  });

  it('the language of the guide is there with the first paint', async () => {
    await visitLanguage(async ({ page, place }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(place.origin);
      await page.locator('pbx-login button[type=submit]').waitFor();
      assert.deepEqual(
        asked.filter((url) => /\/(languages|lazy)-/.test(url)),
        [],
      );
      const { fr } = (await import('../../src/locales/fr.js')) as { fr: { heading: string } };
      await page.getByRole('heading', { name: fr.heading }).waitFor();
    });
  });

  /** What a rule of a guide is for: the element it is about, and what comes of it. */
  const effects: Record<string, readonly (readonly [selector: string, property: string, value: string])[]> = {
    style: [
      ['.pbx-submit', 'background-color', 'rgb(10, 125, 90)'],
      ['.pbx-submit', 'border-top-left-radius', '6px'],
    ],
    'color-scheme': [['.sidebar .frame', 'background-color', 'rgb(21, 24, 31)']],
    density: [
      ['.pbx-input', 'height', '36px'],
      ['.pbx-input', 'font-size', '16px'],
      ['.pbx-label', 'font-size', '12.25px'],
    ],
    parts: [
      ['.frame', 'padding-top', '0px'],
      ['.frame', 'box-shadow', 'none'],
      ['.heading', 'opacity', '1'],
    ],
    brand: [
      ['.pbx-submit', 'background-color', 'rgb(138, 28, 74)'],
      ['.pbx-submit', 'border-top-left-radius', '12px'],
    ],
    'form-rule': [['.pbx-submit', 'text-transform', 'uppercase']],
  };

  for (const { name } of ofLanguage('css')) {
    it(`the rules of the guide do what they are for, and axe finds nothing: ${name}`, async () => {
      await visitStyles(async ({ page, place }) => {
        await page.goto(`${place.origin}/${name}.html`);
        await page.locator('.pbx-provider').waitFor();
        for (const [selector, property, value] of effects[name] ?? []) {
          const element = page.locator(`pbx-login ${selector}, ${selector}`).first();
          const style = (node: Element, wanted: string): string =>
            getComputedStyle(node).getPropertyValue(wanted);
          assert.equal(await element.evaluate(style, property), value, `${selector} ${property}`);
        }
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const faults = (await axeFindings(page)).filter(
            (fault) => !/^(landmark|region|page-has)/.test(fault),
          );
          assert.deepEqual(faults, [], colorScheme);
        }
      });
    });
  }

  it('a rule for a state comes and goes with it', async () => {
    await visitStyles(async ({ page, place }) => {
      await page.route('**/v1/session', () => undefined); // nobody answers
      await page.goto(`${place.origin}/parts.html`);
      await signIn(page);
      const heading = page.locator('pbx-login .heading');
      await page.waitForFunction(
        (node) => getComputedStyle(node).opacity === '0.6',
        await heading.elementHandle(),
      );
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
    // What the guide on languages tells its reader to write.
    const language = `import type { Messages } from 'pbx-auth'; export declare const sv: Messages;`;
    const folder = project('types', {
      ...Object.fromEntries(files),
      'sv.ts': language,
      'tsconfig.json': tsconfig,
    });
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

  it('a server may import the elements: they draw nothing there', () => {
    const folder = project('node', {
      'run.mjs': `import 'pbx-auth/define.js'; console.log(typeof document);`,
    });
    const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout, 'undefined\n', stderr);
  });

  it('no snippet is left out', () => {
    const triedElsewhere = [
      // test/consumers/readme.e2e.ts
      ...['html', 'html-script', 'react-app', 'react-proxy', 'backend', 'backend-fixtures'],
      'cdn', // test/tooling/release.test.ts: the address and the hash; examples/html: that browsers take it
    ];
    const tried = [
      ...triedElsewhere,
      'page',
      'provider',
      'password-change',
      'password-strength',
      'first-access',
      'forgot-password',
      'single-sign-on',
      'slots',
      'server-form',
      'language',
      'plain-script',
      'plain-build',
      'plain-page',
      'mock-node',
      ...['react', 'next', 'vue', 'svelte', 'solid'], // test/tooling/types.test.ts
      ...ofLanguage('ts').map(({ name }) => name),
      ...Object.keys(effects),
    ];
    assert.deepEqual(
      snippets()
        .map(({ name }) => name)
        .sort(),
      tried.sort(),
    );
  });
});
