import { assert } from '@open-wc/testing';
import type { PbxLogin } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type LoginHarness, mountLogin, password, signedIn, signIn } from '../support/login-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { until } from '../support/until.js';

/** Members of a form that an input of the same name hides. */
const members = [
  'action',
  'method',
  'submit',
  'reset',
  'requestSubmit',
  'elements',
  'length',
  'id',
  'name',
  'target',
  'title',
  'slot',
  'attributes',
  'children',
  'parentNode',
  'querySelector',
];

const element = (): PbxLogin => document.querySelector('pbx-login')!;

async function signsIn(login: LoginHarness): Promise<void> {
  const backend = fakeAdapter('signIn');
  const call = backend.expect('signIn');
  login.element.adapter = backend.adapter;
  signIn(login);
  assert.deepEqual((await call.made).input, { username: '101', password, remember: false });
  call.answer(signedIn);
  await login.is('done');
}

describe('inputs that are named like members of a form', () => {
  const inputs = members.map((name) => `<input type="hidden" name="${name}" value="x">`).join('');

  it('in a form of the page beside ours', async () => {
    mount(fromHtml(`<pbx-login><form slot="after-form">${inputs}</form></pbx-login>`));
    await signsIn(await new FormHarness(element()).ready());
  });

  it('slotted without a form', async () => {
    mount(fromHtml(`<pbx-login><div slot="before-form">${inputs}</div></pbx-login>`));
    await signsIn(await new FormHarness(element()).ready());
  });

  it('in a form of the page around the element', async () => {
    mount(fromHtml(`<form>${inputs}<div></div></form>`));
    const login = document.createElement('pbx-login');
    document.querySelector('div')!.append(login);
    await signsIn(await new FormHarness(login).ready());
  });

  for (const name of members) {
    it(`in the very form that the server sent: ${name}`, async () => {
      mount(
        fromHtml(
          `<pbx-login><form slot="form"><input type="hidden" name="${name}" value="x"><input name="username"></form></pbx-login>`,
        ),
      );
      // By selectors from outside: the form’s own members are hidden here, too.
      const find = (selector: string): HTMLInputElement | null =>
        element().querySelector<HTMLInputElement>(`form[slot=form] ${selector}`);
      const submit = await until('our own form', () => find('.pbx-submit'));
      assert.strictEqual(find(`[name="${name}"][type=hidden]`)!.value, 'x');
      assert.isTrue(element().matches(':has(> form[slot=form][method=post])'), 'no password in a URL');
      assert.isNotEmpty(find('[name=password]')!.labels);
      const backend = fakeAdapter('signIn');
      const call = backend.expect('signIn');
      element().adapter = backend.adapter;
      find('[name=username]')!.value = '101';
      find('[name=password]')!.value = password;
      submit.click();
      assert.deepEqual((await call.made).input, { username: '101', password, remember: false });
      call.answer(signedIn);
      await until('the end', () => element().status === 'done');
      assert.isNull(element().querySelector('form[slot=form]'));
    });
  }
});

describe('elements of the page that look like globals', () => {
  it('are not read as anything of ours', async () => {
    const ids = [
      'pbxConfig',
      'pbx-auth',
      'adapter',
      'baseUrl',
      'opener',
      'pbx-1',
      'authContext',
      'litConfig',
    ];
    mount(
      fromHtml(
        `<div>${ids.map((id) => `<a id="${id}" href="https://evil.example/"></a><form name="${id}"></form>`).join('')}</div>`,
      ),
    );
    await signsIn(await mountLogin({}));
  });
});

describe('a polluted Object.prototype', () => {
  const polluted = [
    'username',
    'domain',
    'password',
    'remember',
    'deviceToken',
    'adapter',
    'baseUrl',
    'messages',
    'href',
    'url',
    'returnTo',
    'retryAfter',
    'fields',
    'cause',
    'reference',
    'errors',
    'error',
    'status',
    'waiting',
    'busy',
    'revealed',
    'capsLock',
    'disabled',
    'placeholder',
    'aside',
    'submitLabel',
    'capture',
    'once',
    'code',
    'required',
    'subtree',
    'session',
    'providers',
  ];
  for (const key of polluted) {
    it(`changes neither what is shown nor what is sent: ${key}`, async () => {
      const events = recordEvents();
      Object.defineProperty(Object.prototype, key, {
        value: 'evil',
        configurable: true,
        enumerable: true,
        writable: true,
      });
      try {
        const login = await mountLogin({});
        assert.deepEqual([...login.form!.querySelectorAll('label')].map(spoken), [
          en.username,
          en.password,
          en.remember,
        ]);
        assert.strictEqual(login.input('username').value, '');
        assert.strictEqual(login.input('password').placeholder, '');
        assert.strictEqual(login.input('password').type, 'password');
        assert.strictEqual(spoken(login.submitButton), en.submit);
        assert.isUndefined(login.control(en.notYou));
        const backend = fakeAdapter('signIn');
        const call = backend.expect('signIn');
        login.element.adapter = backend.adapter;
        signIn(login);
        const { input } = await call.made;
        assert.strictEqual(
          JSON.stringify(input),
          JSON.stringify({ username: '101', password, remember: false }),
        );
        call.answer(signedIn);
        await login.is('done');
      } finally {
        Reflect.deleteProperty(Object.prototype, key);
      }
      assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success']);
    });
  }
});
