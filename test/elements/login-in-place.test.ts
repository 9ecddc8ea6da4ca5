// Somebody who cannot get in finds help where they are: the ticket form and the first access open inside the login.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PbxErrorEvent, PbxNavigateEvent, PbxSuccessEvent } from '../../src/index.js';
import { accessibilityFaults } from '../support/axe.js';
import { typesOf } from '../support/events.js';
import { FormHarness } from '../support/form-harness.js';
import { openFrame } from '../support/frame.js';
import {
  back,
  backend,
  headingOf,
  help,
  mounted,
  open,
  opened,
  shown,
  views,
  visible,
  wayBack,
} from '../support/in-place-harness.js';
import {
  type LoginHarness,
  type LoginOptions,
  mountLogin,
  signedIn,
  signIn,
} from '../support/login-harness.js';
import { openWith } from '../support/page.js';
import { resizePage } from '../support/resize-page.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

for (const view of views) {
  describe(`<pbx-${view}> inside <pbx-login>`, () => {
    it('opens where the login was, and its heading gets the focus', async () => {
      const login = await mounted();
      const harness = await open(login, view);
      assert.isFalse(visible(login.form!), 'the login’s own form is not seen');
      assert.isTrue(visible(harness.element));
    });

    it('is in the same card: one frame, and no second one in it', async () => {
      const login = await mounted();
      const { element } = await open(login, view);
      const frame = getComputedStyle(element.shadowRoot!.querySelector('.frame')!);
      assert.strictEqual(frame.borderTopWidth, '0px');
      assert.strictEqual(frame.paddingTop, '0px');
      const [outer, inner] = [login.element, element].map((one) => one.getBoundingClientRect());
      assert.isAtLeast(inner!.left, outer!.left);
      assert.isAtMost(inner!.right, outer!.right);
    });

    it('leads back, with all that was typed, and the focus to where it came from', async () => {
      const login = await mounted();
      login.fill({ username: '101', password: 'half a passw' });
      await open(login, view);
      await back(login, view);
      assert.isTrue(visible(login.form!));
      assert.strictEqual(login.input('username').value, '101');
      assert.strictEqual(login.input('password').value, 'half a passw');
      await until('focus', () => login.focused === login.control(help[view](en)));
    });

    it('can be opened again', async () => {
      const login = await mounted();
      await open(login, view);
      await back(login, view);
      await open(login, view);
    });

    it('and after it somebody signs in', async () => {
      const fake = backend();
      const login = await mountLogin(fake.adapter);
      await open(login, view);
      await back(login, view);
      fake.expect('signIn').answer(signedIn);
      signIn(login);
      await login.is('done');
    });

    it('opens by keyboard alone, and leads back by it', async () => {
      const login = await mounted();
      const opener = login.control(help[view](en))!;
      opener.focus();
      await sendKeys({ press: 'Enter' });
      await opened(login, view);
      const harness = new FormHarness(shown(login, view)!);
      const name = wayBack(view);
      harness.control(name)!.focus();
      await sendKeys({ press: 'Enter' });
      await until('the login', () => !shown(login, view));
    });

    it('is the page’s to stop', async () => {
      const login = await mounted();
      let asked: PbxNavigateEvent | undefined;
      login.element.addEventListener('pbx-navigate', (event) => {
        asked = event;
        event.preventDefault();
      });
      await login.press(help[view](en));
      await quiet();
      assert.include(asked, { to: view, href: '' });
      assert.isNull(shown(login, view));
      assert.isTrue(visible(login.form!));
    });

    it('is the page’s to keep open', async () => {
      const login = await mounted();
      await open(login, view);
      login.element.addEventListener('pbx-navigate', (event) => event.preventDefault());
      const harness = new FormHarness(shown(login, view)!);
      await harness.press(wayBack(view));
      await quiet();
      assert.isNotNull(shown(login, view));
    });

    it('does not open where the page has one of its own', async () => {
      const href = '#help';
      const login = await mounted({ forgotPasswordHref: href, firstAccessHref: href });
      await login.press(help[view](en));
      await quiet();
      assert.isNull(shown(login, view));
      assert.strictEqual(location.hash, href);
    });

    it('opens once for somebody who presses twice', async () => {
      const login = await mounted({ withHistory: true });
      const control = login.control(help[view](en))!;
      control.click();
      control.click();
      await opened(login, view);
      await quiet();
      assert.lengthOf(login.element.querySelectorAll(`pbx-${view}`), 1);
      history.back(); // one step, not two
      await until('the login', () => !shown(login, view));
      assert.isNull(history.state);
    });

    it('gives way to a sign-in that was under way', async () => {
      const fake = backend();
      const login = await mountLogin(fake.adapter);
      const call = fake.expect('signIn');
      signIn(login);
      await call.made;
      await open(login, view);
      call.answer(signedIn);
      await login.is('done');
      await login.says(en.done[0]);
      assert.isNull(shown(login, view));
    });

    it('closes with reset()', async () => {
      const login = await mounted();
      await open(login, view);
      login.element.reset();
      await until('the login', () => !shown(login, view));
      assert.isTrue(visible(login.form!));
    });

    it('leaves when the login does, and does not come back with it', async () => {
      const login = await mounted();
      await login.element.updateComplete;
      login.control(help[view](en))!.click();
      login.element.remove();
      await quiet();
      assert.isNull(shown(login, view));
    });

    it('has the page’s own wording, its language, and the level of its heading', async () => {
      document.documentElement.lang = 'es';
      const login = await mounted({ headingLevel: 3 });
      const harness = await open(login, view, es);
      assert.strictEqual(headingOf(harness).ariaLevel ?? headingOf(harness).getAttribute('aria-level'), '3');
    });

    it('follows the page’s wording and backend while it is open', async () => {
      const login = await mounted();
      const { element } = await open(login, view);
      const { adapter } = backend();
      Object.assign(login.element, { adapter, messages: { domain: 'Where you are' } });
      await until('the new words', () => element.textContent.includes('Where you are'));
      assert.strictEqual(element.adapter, adapter);
    });

    for (const [lang, texts] of Object.entries({ en, es })) {
      it(`fits 320 px, and axe finds nothing: ${lang}`, async () => {
        document.documentElement.lang = lang;
        const login = await mounted();
        await open(login, view, texts);
        const faults = await accessibilityFaults(login.element);
        // Firefox does not let axe look through two shadow roots; colours are judged where the view stands alone.
        assert.deepEqual(
          faults.filter((fault) => !fault.includes('partially obscured')),
          [],
        );
        await resizePage(320, 800);
        try {
          await quiet();
          assert.isAtMost(document.documentElement.scrollWidth, document.documentElement.clientWidth);
        } finally {
          await resizePage(800, 600);
        }
      });
    }
  });
}

describe('what the login knows already', () => {
  const cases: [username: string, options: LoginOptions, domain: string, userNumber: string][] = [
    ['101', { domain: 'demo.pbx.example' }, 'demo.pbx.example', '101'],
    ['101@otra.pbx.example', { domain: 'demo.pbx.example' }, 'otra.pbx.example', '101'],
    [' 101 ', {}, '', '101'],
    ['ana.garcia@example.com', { domain: 'demo.pbx.example' }, 'demo.pbx.example', ''],
    ['', { domain: 'demo.pbx.example' }, 'demo.pbx.example', ''],
  ];
  for (const [username, options, domain, userNumber] of cases) {
    it(`is carried over: “${username}”`, async () => {
      const login = await mounted(options);
      login.type('username', username);
      const form = await (await open(login, 'forgot-password')).ready();
      assert.strictEqual(form.input('domain').value, domain);
      assert.strictEqual(form.input('userNumber').value, userNumber);
    });
  }

  it('is the domain that was typed, where there is a field for it', async () => {
    const login = await mounted({ withDomain: true, domain: 'demo.pbx.example' });
    login.fill({ username: '101', domain: 'otra.pbx.example' });
    const form = await (await open(login, 'forgot-password')).ready();
    assert.strictEqual(form.input('domain').value, 'otra.pbx.example');
  });
});

describe('a ticket that is opened inside the login', () => {
  it('is the way out of a failure', async () => {
    const fake = backend();
    const login = await mountLogin(fake.adapter);
    fake.expect('signIn').fail(new (await import('../../src/index.js')).AuthError('invalid-credentials'));
    signIn(login);
    await login.is('failed');
    await login.press(en.openTicket);
    const form = await (await opened(login, 'forgot-password')).ready();
    assert.strictEqual(form.input('userNumber').value, '101');
    await back(login, 'forgot-password');
    await login.says(en.errors['invalid-credentials'][0]);
  });

  it('is not what a page waits for at its login', async () => {
    const fake = backend();
    const login = await mountLogin(fake.adapter);
    const heard: Event[] = [];
    login.element.addEventListener('pbx-success', (event) => heard.push(event));
    const captured: PbxSuccessEvent[] = [];
    login.element.addEventListener('pbx-success', (event) => captured.push(event), true);
    const form = await (await open(login, 'forgot-password')).ready();
    form.fill({ domain: 'demo.pbx.example', userNumber: '101' });
    fake.expect('openTicket').answer({
      ...{ reference: 'T-7F3A', kind: 'forgot-password', status: 'open', trackingToken: '' },
      ...{ createdAt: new Date().toISOString(), expectedWithinMinutes: 15 },
    });
    form.submit();
    await form.is('done');
    assert.deepEqual(heard, []);
    assert.deepEqual(
      captured.map(({ flow }) => flow),
      ['forgot-password'],
    );
    assert.strictEqual(login.element.status, 'idle');
  });

  it('carries no password, whatever was typed into the login', async () => {
    const fake = backend();
    const login = await mountLogin(fake.adapter);
    login.fill({ username: '101', password: 'tormenta-violeta-31-Faro' });
    const form = await (await open(login, 'forgot-password')).ready();
    form.fill({ domain: 'demo.pbx.example' });
    const call = fake.expect('openTicket');
    form.submit();
    const { input } = await call.made;
    assert.notInclude(JSON.stringify(input), 'tormenta');
  });
});

describe('where a view cannot be loaded', () => {
  it('the login says so, keeps what was typed, and works', async () => {
    const folders = ['elements', 'contract', 'controllers', 'templates', 'styles', 'locales', 'flows'];
    const allowed = [
      ...folders.map((folder) => `src/${folder}/`),
      'src/define/pbx-login.ts',
      'src/define/register.ts',
      'src/index.ts',
      'node_modules/',
    ];
    const policy = `script-src ${allowed.map((path) => `${location.origin}/${path}`).join(' ')}`;
    const frame = await openFrame({ policy, html: '<pbx-login providers=""></pbx-login>' });
    await frame.load('/src/locales/en.ts');
    await frame.load('/src/define/pbx-login.ts');
    const login: LoginHarness = await new FormHarness(frame.document.querySelector('pbx-login')!).ready();
    const fake = backend();
    login.element.adapter = fake.adapter;
    const errors: PbxErrorEvent[] = [];
    login.element.addEventListener('pbx-error', (event) => errors.push(event));
    login.type('username', '101');
    await login.press(en.forgotPassword);
    await login.says(en.errors.network[0]);
    assert.deepEqual(typesOf(errors), ['pbx-error']);
    assert.include(errors[0], { flow: 'forgot-password' });
    assert.strictEqual(login.input('username').value, '101');
    fake.expect('signIn').answer(signedIn);
    signIn(login);
    await login.is('done');
  });
});

afterEach(() => openWith(location.pathname + location.search));
