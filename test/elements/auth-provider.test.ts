import { assert } from '@open-wc/testing';
import { AuthError, PbxErrorEvent, PbxSessionChangeEvent } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { answerFetch, json } from '../support/fetch.js';
import { signedIn, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { bruno, loginIn, provide, provided, sessionBackend, signedOut } from '../support/provider-harness.js';
import { reportedErrors } from '../support/reported-errors.js';
import { quiet, until } from '../support/until.js';

describe('<pbx-auth-provider>', () => {
  it('does not know at first who is signed in', async () => {
    const server = sessionBackend();
    const call = server.expect('getSession');
    const provider = provide(server.adapter);
    await call.made;
    assert.isUndefined(provider.session);
  });

  for (const session of [signedOut, signedIn]) {
    it(`tells the first answer: ${session.status}`, async () => {
      const events = recordEvents();
      const { provider } = await provided(session);
      assert.strictEqual(provider.session, session);
      assert.lengthOf(events, 1);
      assert.instanceOf(events[0], PbxSessionChangeEvent);
      assert.include(events[0], { type: 'pbx-session-change', bubbles: true, composed: true });
      assert.propertyVal(events[0], 'session', session);
    });
  }

  it('takes a backend that cannot tell for one where nobody is signed in', async () => {
    const provider = provide(fakeAdapter('signIn').adapter);
    await until('a session', () => provider.session?.status === 'signed-out');
  });

  it('tells that the backend did not answer; who is signed in stays unknown', async () => {
    const events = recordEvents();
    const server = sessionBackend();
    const error = new AuthError('server');
    server.expect('getSession').fail(error);
    const provider = provide(server.adapter);
    await until('the news', () => events.length > 0);
    assert.instanceOf(events[0], PbxErrorEvent);
    assert.include(events[0], { flow: 'session', error });
    assert.isUndefined(provider.session);
  });

  it('keeps what it knew where the backend does not answer later', async () => {
    const { provider, server } = await provided(signedIn);
    const events = recordEvents();
    server.expect('getSession').fail(new AuthError('offline'));
    assert.strictEqual(await provider.refresh(), signedIn);
    assert.deepEqual(typesOf(events), ['pbx-error']);
  });

  it('tells its author where an adapter breaks its contract', async () => {
    const told = reportedErrors();
    const events = recordEvents();
    const server = sessionBackend();
    const reason = new RangeError('broken');
    server.expect('getSession').fail(reason);
    provide(server.adapter);
    await until('the news', () => events.length > 0);
    assert.deepEqual(told, [reason]);
    assert.include((events[0] as PbxErrorEvent).error, { code: 'protocol' });
  });

  it('may be given REST by base-url', async () => {
    const requests = answerFetch(() => json(signedIn));
    const provider = document.createElement('pbx-auth-provider');
    provider.setAttribute('base-url', '/v1');
    mount(provider);
    await until('a session', () => provider.session?.status === 'signed-in');
    assert.deepEqual(
      requests.map(({ url }) => new URL(url).pathname),
      ['/v1/session'],
    );
  });

  it('asks in the language of the page', async () => {
    document.documentElement.lang = 'es';
    const server = sessionBackend();
    const call = server.expect('getSession');
    provide(server.adapter);
    assert.match((await call.made).locale, /^es/);
  });

  it('takes no place in the layout', async () => {
    const { provider } = await provided(signedOut);
    assert.strictEqual(getComputedStyle(provider).display, 'contents');
  });
});

describe('signing in inside a provider', () => {
  it('is news to it', async () => {
    const { provider, server } = await provided(signedOut);
    const events = recordEvents(provider);
    const login = await loginIn(provider);
    server.expect('signIn').answer(signedIn);
    signIn(login);
    await login.is('done');
    assert.strictEqual(provider.session, signedIn);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-session-change', 'pbx-success']);
  });

  it('is no news to the provider around it', async () => {
    const outer = await provided(signedOut);
    const inner = await provided(signedOut, outer.provider);
    const login = await loginIn(inner.provider);
    inner.server.expect('signIn').answer(signedIn);
    outer.server.expect('getSession').answer(signedOut); // it is told that something changed, and asks
    signIn(login);
    await login.is('done');
    await quiet();
    assert.strictEqual(inner.provider.session, signedIn);
    assert.strictEqual(outer.provider.session, signedOut);
  });
});

describe('signing out', () => {
  it('ends the session, and that is news', async () => {
    const { provider, server } = await provided(signedIn);
    const events = recordEvents();
    const call = server.expect('signOut');
    call.answer();
    await provider.signOut();
    assert.deepEqual((await call.made).input, {});
    assert.deepEqual(provider.session, signedOut);
    assert.deepEqual(typesOf(events), ['pbx-session-change']);
  });

  it('may be meant for all devices', async () => {
    const { provider, server } = await provided(signedIn);
    const call = server.expect('signOut');
    call.answer();
    await provider.signOut({ everywhere: true });
    assert.deepEqual((await call.made).input, { everywhere: true });
  });

  it('that failed leaves the person signed in, and says so', async () => {
    const { provider, server } = await provided(signedIn);
    const error = new AuthError('offline');
    server.expect('signOut').fail(error);
    const outcome = await provider.signOut().catch((reason: unknown) => reason);
    assert.strictEqual(outcome, error);
    assert.strictEqual(provider.session, signedIn);
  });

  it('may go on at the provider: the session has ended, and the page is left for it', async () => {
    const { provider, server } = await provided(signedIn);
    const events = recordEvents();
    server.expect('signOut').answer({ status: 'redirecting', url: 'https://login.example/logout?x=1' });
    await provider.signOut();
    assert.deepEqual(provider.session, signedOut);
    assert.deepEqual(typesOf(events), ['pbx-session-change', 'pbx-navigate']);
    assert.include(events[1], { to: 'provider', href: 'https://login.example/logout?x=1' });
  });

  it('goes on to no address that would run something', async () => {
    const { provider, server } = await provided(signedIn);
    const events = recordEvents();
    server.expect('signOut').answer({ status: 'redirecting', url: 'javascript:alert(1)' });
    await provider.signOut();
    assert.deepEqual(typesOf(events), ['pbx-session-change']);
  });

  it('that the backend cannot do says so', async () => {
    const provider = provide(fakeAdapter('signIn').adapter);
    const outcome = await provider.signOut().catch((reason: unknown) => reason);
    assert.include(outcome as AuthError, { name: 'AuthError', code: 'unsupported' });
  });
});

describe('a change of the session', () => {
  it('is none where it is the same person', async () => {
    const { provider, server } = await provided(signedIn);
    const events = recordEvents();
    const renewed = { ...signedIn, session: { ...signedIn.session, expiresAt: '2026-11-24T08:00:00Z' } };
    server.expect('getSession').answer(renewed);
    await provider.refresh();
    assert.strictEqual(provider.session, renewed);
    assert.deepEqual(typesOf(events), []);
  });

  it('is one where it is another person', async () => {
    const { provider, server } = await provided(signedIn);
    const events = recordEvents();
    server.expect('getSession').answer(bruno);
    await provider.refresh();
    assert.deepEqual(typesOf(events), ['pbx-session-change']);
  });

  it('is looked for when the browser shows a page that it had kept', async () => {
    const { provider, server } = await provided(signedIn);
    server.expect('getSession').answer(signedOut);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until('the news', () => provider.session?.status === 'signed-out');
  });

  it('is not what an older answer says that comes late', async () => {
    const { provider, server } = await provided(signedOut);
    const older = server.expect('getSession');
    const newer = server.expect('getSession');
    const asked = [provider.refresh(), provider.refresh()];
    newer.answer(bruno);
    await until('the newer answer', () => provider.session === bruno);
    older.answer(signedOut);
    await Promise.all(asked);
    assert.strictEqual(provider.session, bruno);
  });

  it('is not what the adapter before says late', async () => {
    const old = sessionBackend();
    const late = old.expect('getSession');
    const provider = provide(old.adapter);
    await late.made;
    const current = sessionBackend();
    current.expect('getSession').answer(bruno);
    provider.adapter = current.adapter;
    await until('the answer of the current one', () => provider.session === bruno);
    late.answer(signedOut);
    await quiet();
    assert.strictEqual(provider.session, bruno);
  });

  it('is not what an answer says that was asked for before signing in', async () => {
    const { provider, server } = await provided(signedOut);
    const login = await loginIn(provider);
    const late = server.expect('getSession');
    void provider.refresh();
    await late.made;
    server.expect('signIn').answer(signedIn);
    signIn(login);
    await login.is('done');
    late.answer(signedOut);
    await quiet();
    assert.strictEqual(provider.session, signedIn);
  });
});
