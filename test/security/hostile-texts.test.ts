import { assert } from '@open-wc/testing';
import { AuthError, type MessageOverrides } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type LoginHarness, mountLogin, signIn } from '../support/login-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const hostile = '<img src=x onerror="hacked()">';

let hacked = false;
(window as { hacked?: () => void }).hacked = () => (hacked = true);

/** Nothing of a hostile text became an element, or ran. */
async function harmless({ element }: LoginHarness): Promise<void> {
  await quiet();
  for (const root of [element, element.shadowRoot!]) {
    assert.isNull(root.querySelector('img, script, iframe'));
    const attributes = [...root.querySelectorAll('*')].flatMap((node) => node.getAttributeNames());
    assert.isEmpty(attributes.filter((name) => name.startsWith('on')));
  }
  assert.isFalse(hacked);
}

/** All texts of the elements, each with this in front. */
function withAll(value: unknown): unknown {
  if (typeof value === 'string') return hostile + value;
  if (Array.isArray(value)) return value.map(withAll);
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, withAll(part)]));
}

describe('markup in a text is text', () => {
  it('in the page’s own wording, in the form', async () => {
    const adapter = fakeAdapter('signIn', 'signInWith').adapter;
    const login = await mountLogin(adapter, {
      messages: withAll(en) as MessageOverrides,
      providers: ['google'],
      withDomain: true,
    });
    assert.include(login.heading, hostile);
    await harmless(login);
  });

  it('in the page’s own wording, in an alert with places to fill in', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').fail(new AuthError('rate-limited', { retryAfter: 900 }));
    const login = await mountLogin(backend.adapter, { messages: withAll(en) as MessageOverrides });
    signIn(login);
    await login.says(hostile + en.errors['rate-limited'][0]);
    await harmless(login);
  });

  it('in the page’s own wording, at a field', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter, {
      messages: withAll(en) as MessageOverrides,
    });
    login.submit();
    await login.refuses('username', hostile + en.required.username);
    await harmless(login);
  });

  it('in attributes', async () => {
    const names = [
      'username',
      'domain',
      'providers',
      'return-to',
      'forgot-password-href',
      'first-access-href',
      'base-url',
      'lang',
      'heading-level',
    ];
    mount(fromHtml('<pbx-login with-domain></pbx-login>'));
    const login = new FormHarness(document.querySelector('pbx-login')!);
    for (const name of names) login.element.setAttribute(name, hostile);
    await login.ready();
    await harmless(login);
  });

  it('in the name of a provider', async () => {
    const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
    const provider = { id: hostile, brand: 'other', name: hostile, flows: ['redirect'] } as const;
    backend.expect('getProviders').answer([provider]);
    const login = await mountLogin(backend.adapter);
    await until('the button', () => login.control(`Sign in with ${hostile}`));
    await harmless(login);
  });

  it('in the brand of a provider that nobody knows', async () => {
    const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
    const provider = { id: 'x', brand: 'constructor' as 'other', name: 'X', flows: ['redirect'] } as const;
    backend.expect('getProviders').answer([provider]);
    const login = await mountLogin(backend.adapter);
    await until('the button', () => login.control('Sign in with X'));
  });

  it('and places in what fills a place stay as they are', async () => {
    const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
    const name = '{provider} {time} {constructor}';
    backend.expect('getProviders').answer([{ id: 'x', brand: 'other', name, flows: ['redirect'] }]);
    const login = await mountLogin(backend.adapter);
    await until('the button', () => login.control(`Sign in with ${name}`));
  });

  it('and places that nobody fills stay as they are', async () => {
    const login = await mountLogin(fakeAdapter('signIn', 'signInWith').adapter, {
      providers: ['google'],
      messages: { signInWith: '{constructor} {__proto__} {provider}' },
    });
    await until('the button', () => login.control('{constructor} {__proto__} Google'));
  });
});
