import { assert } from '@open-wc/testing';
import type { PbxLogin } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type LoginHarness, mountLogin, password, signedIn } from '../support/login-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { quiet, until } from '../support/until.js';

const serverForm = `
  <form slot="form" method="post" action="/login" id="pbx-1">
    <input type="hidden" name="csrf" value="t0k3n">
    <label>Login name <input name="username"></label>
    <label>Password <input name="password" type="password"></label>
    <label><input name="remember" type="checkbox"> Remember me</label>
    <button>Sign in</button>
  </form>`;

const find = (root: ParentNode, name: string): HTMLInputElement =>
  root.querySelector<HTMLInputElement>(`input[name=${name}]`)!;

let tags = 0;

/** A page whose HTML is there before the script that defines the element. */
function serverPage(
  attributes = '',
  html = serverForm,
): { element: PbxLogin; upgrade: () => Promise<LoginHarness> } {
  const tag = `late-login-${++tags}`;
  mount(fromHtml(`<${tag} ${attributes}>${html}</${tag}>`));
  const element = document.querySelector<PbxLogin>(tag)!;
  return {
    element,
    upgrade: async () => {
      customElements.define(tag, class extends customElements.get('pbx-login')! {});
      return adopted(element);
    },
  };
}

/** Waits until the server's form has become ours. */
async function adopted(element: PbxLogin): Promise<LoginHarness> {
  const login = new FormHarness(element);
  await until('our own form', () => login.form?.querySelector('.pbx-field'));
  return login;
}

describe('a form that the server sent', () => {
  it('is the form that is used', async () => {
    const { element, upgrade } = serverPage();
    const form = element.querySelector('form');
    assert.strictEqual((await upgrade()).form, form);
  });

  it('keeps what was typed and ticked before the upgrade', async () => {
    const { element, upgrade } = serverPage();
    find(element, 'username').value = '101';
    find(element, 'password').value = password;
    find(element, 'remember').checked = true;
    const login = await upgrade();
    assert.strictEqual(login.input('username').value, '101');
    assert.strictEqual(login.input('password').value, password);
    assert.isTrue(login.input('remember').checked);
  });

  it('keeps what was typed rather than what the page prefills', async () => {
    const { element, upgrade } = serverPage('username="101"');
    find(element, 'username').value = '102';
    const login = await upgrade();
    await quiet();
    assert.strictEqual(login.input('username').value, '102');
  });

  it('keeps what was typed rather than what was remembered', async () => {
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '101', domain: '' }));
    const { element, upgrade } = serverPage();
    find(element, 'username').value = '102';
    assert.strictEqual((await upgrade()).input('username').value, '102');
  });

  it('keeps the focus and the selection', async () => {
    const { element, upgrade } = serverPage();
    const input = find(element, 'username');
    input.value = 'ana.garcia';
    input.focus();
    input.setSelectionRange(2, 5, 'backward');
    const login = await upgrade();
    const { selectionStart, selectionEnd, selectionDirection } = login.input('username');
    assert.strictEqual(login.focused, login.input('username'));
    assert.deepEqual([selectionStart, selectionEnd, selectionDirection], [2, 5, 'backward']);
  });

  it('keeps its hidden inputs', async () => {
    const login = await serverPage().upgrade();
    assert.strictEqual(login.input('csrf').value, 't0k3n');
    assert.strictEqual(login.input('csrf').type, 'hidden');
  });

  it('keeps its action, for when the script fails later', async () => {
    const login = await serverPage().upgrade();
    assert.strictEqual(login.form!.getAttribute('action'), '/login');
    assert.strictEqual(login.form!.method, 'post');
  });

  it('has each field once', async () => {
    const login = await serverPage().upgrade();
    for (const name of ['username', 'password', 'remember', 'csrf']) {
      assert.lengthOf(login.form!.querySelectorAll(`[name=${name}]`), 1, name);
    }
  });

  it('signs in with what was typed before the upgrade', async () => {
    const { element, upgrade } = serverPage();
    find(element, 'username').value = '101';
    find(element, 'password').value = password;
    const login = await upgrade();
    const backend = fakeAdapter('signIn');
    const call = backend.expect('signIn');
    login.element.adapter = backend.adapter;
    login.submit();
    assert.include((await call.made).input, { username: '101', password });
  });

  it('may be submitted before it has been adopted', async () => {
    const backend = fakeAdapter('signIn');
    const call = backend.expect('signIn');
    const html = fromHtml(`<pbx-login>${serverForm}</pbx-login>`);
    find(html, 'username').value = '101';
    find(html, 'password').value = password;
    mount(html);
    const element = document.querySelector('pbx-login')!;
    element.adapter = backend.adapter;
    element.querySelector('form')!.requestSubmit();
    assert.include((await call.made).input, { username: '101', password });
    call.answer(signedIn);
    await new FormHarness(element).is('done');
  });

  it('gets an id of its own where another one has the same', async () => {
    const first = await serverPage().upgrade();
    const second = await serverPage().upgrade();
    assert.notStrictEqual(first.form!.id, second.form!.id);
  });

  it('is adopted in whatever language the page turns to', async () => {
    const login = await serverPage('lang="es"').upgrade();
    await until('Spanish', () => login.control('Iniciar sesión'));
  });

  it('leaves the other children of the page alone', async () => {
    const { element, upgrade } = serverPage(
      '',
      `${serverForm}<form slot="after-form"><input name="q"></form>`,
    );
    const other = element.querySelector('[slot=after-form]')!;
    await upgrade();
    assert.isTrue(other.isConnected);
    assert.isNotNull(other.querySelector('[name=q]'));
  });
});

describe('values that arrive without anybody noticing', () => {
  it('reach the backend where they were set without an event', async () => {
    const backend = fakeAdapter('signIn');
    const call = backend.expect('signIn');
    const login = await mountLogin(backend.adapter);
    login.input('username').value = '101';
    login.input('password').value = password;
    login.submit();
    assert.include((await call.made).input, { username: '101', password });
  });

  it('reach the backend where their events do not compose and nobody trusts them', async () => {
    const backend = fakeAdapter('signIn');
    const call = backend.expect('signIn');
    const login = await mountLogin(backend.adapter);
    for (const [name, value] of [
      ['username', '101'],
      ['password', password],
    ] as const) {
      login.input(name).value = value;
      for (const type of ['input', 'change'])
        login.input(name).dispatchEvent(new Event(type, { bubbles: true }));
    }
    login.submit();
    assert.include((await call.made).input, { username: '101', password });
  });

  it('are not drawn over by any update', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    login.fill({ username: '101', password });
    login.element.withDomain = true;
    login.element.messages = { username: 'Your number' };
    login.element.domain = 'demo.pbx.example';
    await quiet();
    assert.strictEqual(login.input('username').value, '101');
    assert.strictEqual(login.input('password').value, password);
  });
});
