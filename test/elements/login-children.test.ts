import { assert } from '@open-wc/testing';
import type { PbxLogin } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { mountLogin, password, signedIn, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

describe('a page that changes the children of the element', () => {
  it('gets the same form back after innerHTML = "", with what was typed', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    login.fill({ username: '101', password });
    const { form } = login;
    login.element.innerHTML = '';
    await until('the form', () => login.form);
    assert.strictEqual(login.form, form);
    assert.strictEqual(login.input('username').value, '101');
    assert.strictEqual(login.input('password').value, password);
  });

  it('gets it back each time, and it works', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    for (let time = 0; time < 3; time++) {
      login.element.replaceChildren(document.createElement('p'));
      await until('the form', () => login.form);
    }
    assert.strictEqual(login.element.querySelectorAll('form').length, 1);
    signIn(login);
    await login.is('done');
  });

  it('does not get it back once the sign-in is done', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.is('done');
    login.element.innerHTML = '<p>Welcome</p>';
    await quiet();
    assert.isNull(login.form);
  });

  it('may wipe them before anything has been drawn', async () => {
    const element = mount(document.createElement('pbx-login'));
    element.innerHTML = '';
    await new FormHarness(element).ready();
  });
});

describe('several elements', () => {
  const idsAreUnique = (): boolean => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  };
  const cloneOf = (element: PbxLogin): PbxLogin => {
    mount(element.cloneNode(true));
    return document.querySelector<PbxLogin>('body > :last-child')!;
  };

  it('share no id, and each label leads to its own input', async () => {
    const logins = [await mountLogin({}), await mountLogin({}, { withDomain: true }), await mountLogin({})];
    for (const login of logins) login.submit();
    await until('their errors', () => logins.every((login) => login.fieldError('username') !== ''));
    assert.isTrue(idsAreUnique());
    for (const { form } of logins) {
      for (const label of form!.querySelectorAll('label')) assert.isTrue(form!.contains(label.control));
    }
  });

  it('may be clones: each has a form of its own', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    login.type('username', '101');
    const clone = await new FormHarness(cloneOf(login.element)).ready();
    await until('ids of its own', idsAreUnique);
    assert.lengthOf(clone.element.querySelectorAll('form'), 1);
    clone.type('username', '102');
    assert.strictEqual(login.input('username').value, '101');
  });

  it('may be clones of what has not been in a page', async () => {
    await new FormHarness(cloneOf(document.createElement('pbx-login'))).ready();
  });
});

describe('an element in a shadow tree', () => {
  it('has its form styled there', async () => {
    const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
    const login = await new FormHarness(mount(document.createElement('pbx-login'), tree)).ready();
    assert.strictEqual(getComputedStyle(login.input('username')).height, '44px');
  });

  it('shares its styles with all others there', async () => {
    const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
    for (let one = 0; one < 3; one++) mount(document.createElement('pbx-login'), tree);
    await quiet();
    assert.lengthOf(tree.adoptedStyleSheets, 1);
  });

  it('has its form styled where it is moved to', async () => {
    const login = await mountLogin({});
    const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
    tree.append(login.element);
    assert.strictEqual(getComputedStyle(login.input('username')).height, '44px');
  });

  it('signs in there', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    mount(document.createElement('div')).attachShadow({ mode: 'open' }).append(login.element);
    signIn(login);
    await login.is('done');
  });

  it('tells errors at its fields there', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    mount(document.createElement('div')).attachShadow({ mode: 'open' }).append(login.element);
    login.submit();
    await login.refuses('username', en.required.username);
  });
});
