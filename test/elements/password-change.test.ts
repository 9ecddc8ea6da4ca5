import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PbxSuccessEvent } from '../../src/index.js';
import {
  ana,
  change,
  changed,
  type ChangeHarness,
  entries,
  mountChange,
  newPassword,
} from '../support/change-harness.js';
import { recordEvents } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { password } from '../support/login-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;
const names = ['currentPassword', 'newPassword', 'confirmPassword'];

const idle = (options = {}): Promise<ChangeHarness> =>
  mountChange(fakeAdapter('changePassword').adapter, options);

describe('the form of <pbx-password-change>', () => {
  it('has the current, the new and the repeated password, in this order and in one form', async () => {
    const page = await idle();
    const inputs = [...page.form!.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')];
    assert.deepEqual(
      inputs.map(({ name }) => name),
      [...names, 'endOtherSessions'],
    );
    assert.deepEqual(
      inputs.map((input) => spoken(input.labels![0]!)),
      [texts.currentPassword, texts.newPassword, texts.confirmPassword, texts.endOtherSessions],
    );
    assert.strictEqual(page.form!.parentNode, page.element, 'in the light DOM');
  });

  it('tells password managers which is which', async () => {
    const page = await idle();
    assert.deepEqual(
      ['username', ...names].map((name) => page.input(name).autocomplete),
      ['username', 'current-password', 'new-password', 'new-password'],
    );
    for (const name of names) {
      assert.strictEqual(page.input(name).type, 'password');
      assert.strictEqual(page.input(name).maxLength, -1, 'long passwords are taken whole');
    }
  });

  it('has a login name for managers, which no person meets', async () => {
    const page = await idle({ username: 'ana' });
    const input = page.input('username');
    assert.strictEqual(input.value, 'ana');
    assert.strictEqual(page.form!.querySelector('input'), input, 'before the passwords');
    assert.strictEqual(input.tabIndex, -1);
    assert.strictEqual(input.ariaHidden, 'true');
    assert.isTrue(input.readOnly);
    assert.strictEqual(getComputedStyle(input).clipPath, 'inset(50%)');
    assert.notStrictEqual(getComputedStyle(input).display, 'none', 'managers skip what is not drawn');
  });

  it('takes that name from the account, where the page has none', async () => {
    const backend = fakeAdapter('changePassword', 'getAccount');
    backend.expect('getAccount').answer(ana);
    const page = await mountChange(backend.adapter);
    await until('the name', () => page.input('username').value === '101@demo.pbx.example');
  });

  it('prefers the name that the page gives', async () => {
    const backend = fakeAdapter('changePassword', 'getAccount');
    backend.expect('getAccount').answer(ana);
    const page = await mountChange(backend.adapter, { username: 'ana' });
    await quiet();
    assert.strictEqual(page.input('username').value, 'ana');
  });

  it('is walked by Tab: each field, its reveal button, the box, the button', async () => {
    const page = await idle();
    page.element.focus();
    const walked: string[] = [];
    for (let step = 0; step < 8; step++) {
      if (step > 0) await sendKeys({ press: 'Tab' }); // one more would leave the page, and Firefox does not come back
      const { name, value, type } = page.focused as HTMLInputElement;
      walked.push(name || value || type);
    }
    assert.deepEqual(walked, [...names.flatMap((name) => [name, name]), 'endOtherSessions', 'submit']);
  });

  it('focus() leads to the first field that is empty', async () => {
    const page = await idle();
    for (const name of names) {
      page.element.focus();
      assert.strictEqual(page.focused, page.input(name));
      page.input(name).value = 'x';
    }
    page.element.focus();
    assert.strictEqual(page.focused, page.input('newPassword'));
  });

  it('is out of use while disabled', async () => {
    const page = await idle({ disabled: true });
    const controls = [...page.form!.querySelectorAll<HTMLInputElement>('input:not([aria-hidden]), button')];
    assert.isAbove(controls.length, 6);
    assert.isTrue(controls.every(({ disabled }) => disabled));
  });

  it('is changed by keyboard alone', async () => {
    const backend = fakeAdapter('changePassword');
    const call = backend.expect('changePassword');
    const page = await mountChange(backend.adapter);
    page.element.focus();
    for (const keys of [password, newPassword, newPassword]) {
      await sendKeys({ type: keys });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Enter' });
    assert.deepEqual((await call.made).input, {
      currentPassword: password,
      newPassword,
      endOtherSessions: true,
    });
  });

  it('is not touched by what is typed into an input of the page', async () => {
    mount(
      fromHtml(`<pbx-password-change>
        <form slot="after-form"><input name="newPassword" value="theirs"><button data-action="reveal"></button></form>
      </pbx-password-change>`),
    );
    const element = document.querySelector('pbx-password-change')!;
    const theirs = element.querySelector<HTMLInputElement>('[slot=after-form] input')!;
    await until('our form', () => element.querySelector('.pbx-submit'));
    theirs.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await quiet();
    assert.strictEqual(element.score, null);
    assert.strictEqual(theirs.value, 'theirs');
    element.reset();
    assert.strictEqual(theirs.isConnected, true);
  });
});

describe('what is sent', () => {
  async function sent(entered: Record<string, string>, endOthers = false): Promise<unknown> {
    const backend = fakeAdapter('changePassword');
    const call = backend.expect('changePassword');
    const page = await mountChange(backend.adapter);
    page.input('endOtherSessions').checked = endOthers;
    change(page, entered);
    return (await call.made).input;
  }

  it('is both passwords and the wish, and nothing else', async () => {
    const { currentPassword } = entries;
    assert.deepEqual(await sent({}), { currentPassword, newPassword, endOtherSessions: false });
    assert.deepEqual(await sent({}, true), { currentPassword, newPassword, endOtherSessions: true });
  });

  it('is as typed: not trimmed, not normalised, not cut', async () => {
    const currentPassword = ` n\u0303 `;
    const longest = ` ${'e\u0301'.repeat(200)} `;
    assert.deepEqual(await sent({ currentPassword, newPassword: longest, confirmPassword: longest }), {
      currentPassword,
      newPassword: longest,
      endOtherSessions: false,
    });
  });

  it('is what is in the fields, also if nobody said that it was written there', async () => {
    const backend = fakeAdapter('changePassword');
    const call = backend.expect('changePassword');
    const page = await mountChange(backend.adapter);
    for (const [name, value] of Object.entries(entries)) page.input(name).value = value;
    page.submit();
    assert.strictEqual((await call.made).input.newPassword, newPassword);
  });
});

describe('when the password has changed', () => {
  async function done(): Promise<{
    page: ChangeHarness;
    inputs: HTMLInputElement[];
    events: readonly Event[];
  }> {
    const events = recordEvents();
    const backend = fakeAdapter('changePassword');
    backend.expect('changePassword').answer(changed);
    const page = await mountChange(backend.adapter);
    const inputs = [...page.form!.querySelectorAll('input')];
    change(page);
    await page.is('done');
    return { page, inputs, events };
  }

  it('this is said, and heard: the focus goes there', async () => {
    const { page } = await done();
    await page.says(texts.done.join(' '));
    await until('focus on the alert', () => page.focused === page.alertRegion);
  });

  it('the form has left, and the passwords with it', async () => {
    const { page, inputs } = await done();
    assert.strictEqual(page.form, null);
    assert.deepEqual(
      inputs.filter(({ autocomplete }) => autocomplete.endsWith('password')).map(({ value }) => value),
      ['', '', ''],
    );
  });

  it('nothing is known of it any more', async () => {
    const { page } = await done();
    assert.strictEqual(page.element.score, null);
    assert.deepEqual(page.element.findings, []);
  });

  it('the page learns when the session ends now', async () => {
    const { events } = await done();
    assert.strictEqual((events.at(-1) as PbxSuccessEvent).result, changed);
  });

  it('the provider around it asks for the session anew', async () => {
    const backend = fakeAdapter('changePassword', 'getSession');
    backend.expect('getSession').answer({ status: 'signed-out' });
    await import('../../src/define/pbx-auth-provider.js');
    const provider = mount(
      Object.assign(document.createElement('pbx-auth-provider'), { adapter: backend.adapter }),
    );
    await until('a session', () => provider.session);
    const page = await mountChange(backend.adapter, {}, provider);
    backend.expect('changePassword').answer(changed);
    const second = backend.expect('getSession');
    change(page);
    await second.made;
    second.answer({ status: 'signed-out' });
  });

  it('another change can follow: the form is back, empty', async () => {
    const { page } = await done();
    page.element.reset();
    await page.ready();
    assert.deepEqual(
      names.map((name) => page.input(name).value),
      ['', '', ''],
    );
    assert.strictEqual(page.alert, '');
  });
});

describe('two elements on a page', () => {
  it('share nothing', async () => {
    const [one, other] = [await idle(), await idle()];
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    assert.strictEqual(new Set(ids).size, ids.length, 'unique ids');
    one.fill(entries);
    one.type('newPassword', 'x');
    one.submit();
    await until('an error', () => one.fieldError('confirmPassword'));
    assert.strictEqual(other.fieldError('confirmPassword'), '');
    assert.strictEqual(other.input('currentPassword').value, '');
    assert.strictEqual(other.element.status, 'idle');
    assert.strictEqual(other.element.score, null);
  });
});
