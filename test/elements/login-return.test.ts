import { assert } from '@open-wc/testing';
import { AuthError, type PbxErrorEvent, type PbxNavigateEvent } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { answerFetch, json } from '../support/fetch.js';
import { FormHarness } from '../support/form-harness.js';
import { mountLogin, signedIn, signIn } from '../support/login-harness.js';
import { mount, openWith } from '../support/page.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

describe('coming back from a provider', () => {
  it('ends the trip with the URL that it came back to', async () => {
    openWith('/login?x=1#pbx-resume');
    const { href } = location;
    const backend = fakeAdapter('resume');
    const call = backend.expect('resume');
    const login = await mountLogin(backend.adapter);
    assert.deepEqual((await call.made).input, { url: href });
    call.answer(signedIn);
    await login.is('done');
  });

  it('cleans the address bar before anybody is asked, and keeps the rest of it', async () => {
    history.replaceState({ kept: true }, '', '/login?x=1#pbx-resume');
    const backend = fakeAdapter('resume');
    const call = backend.expect('resume');
    await mountLogin(backend.adapter);
    await call.made;
    assert.strictEqual(location.href, `${location.origin}/login?x=1`);
    assert.deepEqual(history.state, { kept: true });
  });

  it('is told as single sign-on', async () => {
    openWith('#pbx-resume');
    const backend = fakeAdapter('resume');
    const call = backend.expect('resume');
    const events = recordEvents();
    const login = await mountLogin(backend.adapter);
    call.answer(signedIn);
    await login.is('done');
    assert.deepEqual(typesOf(events), ['pbx-success']);
    assert.include(events[0], { flow: 'sso' });
  });

  it('without a session is a failure, not silence', async () => {
    openWith('#pbx-resume');
    const backend = fakeAdapter('resume');
    backend.expect('resume').answer({ status: 'signed-out' });
    const login = await mountLogin(backend.adapter);
    await login.says(en.errors['sso-rejected'].join(' '));
  });

  it('may wait for an adapter that comes later', async () => {
    openWith('#pbx-resume');
    const login = await new FormHarness(mount(document.createElement('pbx-login'))).ready();
    await quiet();
    const backend = fakeAdapter('resume');
    backend.expect('resume').answer(signedIn);
    login.element.adapter = backend.adapter;
    await login.is('done');
  });

  it('happens once: a second element, and this one moved, do not end it again', async () => {
    openWith('#pbx-resume');
    const backend = fakeAdapter('resume', 'signIn');
    backend.expect('resume').answer({ status: 'signed-out' });
    const login = await mountLogin(backend.adapter);
    await login.is('failed');
    await mountLogin(backend.adapter);
    mount(document.createElement('main')).append(login.element);
    await quiet();
  });

  for (const code of ['sso-cancelled', 'account-not-linked', 'sso-rejected'] as const) {
    it(`is told what became of it: ${code}`, async () => {
      openWith(`/login#pbx-error=${code}`);
      const events = recordEvents();
      answerFetch(() => json([]));
      const element = document.createElement('pbx-login');
      element.baseUrl = '/v1';
      const login = await new FormHarness(mount(element)).ready();
      await login.says(en.errors[code].join(' '));
      assert.strictEqual(location.hash, '');
      assert.strictEqual((events[0] as PbxErrorEvent).error.code, code);
    });
  }

  it('puts nothing of an unknown code into the page', async () => {
    openWith('/login#pbx-error=<img src=x onerror=alert(1)>');
    answerFetch(() => json([]));
    const element = document.createElement('pbx-login');
    element.baseUrl = '/v1';
    const login = await new FormHarness(mount(element)).ready();
    await login.says(en.errors['sso-rejected'].join(' '));
    assert.isNull(login.element.shadowRoot!.querySelector('img'));
  });

  for (const fragment of ['#top', '#pbx-login', '#pbx-errors', '#pbx-resume-2']) {
    it(`is not what the page’s own ${fragment} means: it stays`, async () => {
      openWith(fragment);
      const login = await mountLogin(fakeAdapter('resume', 'signIn').adapter);
      await quiet();
      assert.strictEqual(location.hash, fragment);
      assert.strictEqual(login.element.status, 'idle');
    });
  }
});

describe('return-to', () => {
  /** Where the element would go after sign-in. */
  async function destination(returnTo: string | undefined): Promise<string | undefined> {
    const events = recordEvents();
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    if (returnTo !== undefined) login.element.setAttribute('return-to', returnTo);
    signIn(login);
    await login.is('done');
    await quiet();
    const leaving = events.find((event): event is PbxNavigateEvent => event.type === 'pbx-navigate');
    if (leaving) assert.strictEqual(leaving.to, 'return-to');
    return leaving?.href;
  }

  it('is a path of this origin', async () => {
    assert.strictEqual(await destination('/inbox?x=1#y'), `${location.origin}/inbox?x=1#y`);
  });

  it('is not needed: then the page stays', async () => {
    assert.isUndefined(await destination(undefined));
  });

  for (const hostile of [
    'javascript:alert(1)',
    '//evil.example',
    '/\\evil.example',
    '/%2f%2fevil',
    '/%252f',
    'https:evil',
    '',
  ]) {
    it(`is the root for ${JSON.stringify(hostile)}`, async () => {
      assert.strictEqual(await destination(hostile), `${location.origin}/`);
    });
  }

  it('is not the page that the person signs in at: that would go round in circles', async () => {
    openWith('/login?return-to=%2Flogin');
    assert.strictEqual(await destination('/login?again'), `${location.origin}/`);
  });

  it('comes after the news of success', async () => {
    const events = recordEvents();
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter, { returnTo: '/' });
    signIn(login);
    await until('leaving', () => events.length === 3);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success', 'pbx-navigate']);
  });
});

describe('the ways out of the form', () => {
  const ways = [
    ['forgot-password', 'forgot-password-href', en.forgotPassword],
    ['first-access', 'first-access-href', en.firstAccess],
  ] as const;

  for (const [to, attribute, name] of ways) {
    it(`${to} is asked of the page where no link is given`, async () => {
      const events = recordEvents();
      const login = await mountLogin(fakeAdapter('signIn').adapter);
      await login.press(name);
      assert.include(events[0], { type: 'pbx-navigate', to, href: '', bubbles: true, composed: true });
    });

    it(`${to} is a link where one is given, and the page may still do it itself`, async () => {
      const events = recordEvents();
      const login = await mountLogin(fakeAdapter('signIn').adapter);
      login.element.setAttribute(attribute, '/help');
      const link = await until('a link', () => login.control(name)?.closest('a'));
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      link.dispatchEvent(click);
      assert.include(events[0], { to, href: `${location.origin}/help`, cancelable: true });
      assert.isTrue(click.defaultPrevented);
    });

    it(`${to} leads where it leads by itself where the page does nothing`, async () => {
      const login = await mountLogin(fakeAdapter('signIn').adapter);
      login.element.setAttribute(attribute, '#help');
      (await until('a link', () => login.control(name)?.closest('a'))).click();
      await until('the fragment', () => location.hash === '#help');
    });

    for (const href of ['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x']) {
      it(`${to} is no link for ${JSON.stringify(href)}`, async () => {
        const events = recordEvents();
        const login = await mountLogin(fakeAdapter('signIn').adapter);
        login.element.setAttribute(attribute, href);
        await quiet();
        assert.instanceOf(login.control(name), HTMLButtonElement);
        await login.press(name);
        assert.include(events[0], { to, href: '' });
      });
    }
  }

  it('opening a ticket is one of them, in the alert', async () => {
    const events = recordEvents();
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').fail(new AuthError('invalid-credentials'));
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.press(en.openTicket);
    assert.include(events.at(-1), { type: 'pbx-navigate', to: 'forgot-password' });
  });

  it('carry no opener: they open in this page', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter, {
      firstAccessHref: '/a',
      forgotPasswordHref: '/b',
    });
    const links = login.controls.filter((control) => control instanceof HTMLAnchorElement);
    assert.deepEqual(
      links.map(({ target }) => target),
      ['', ''],
    );
  });
});
