// Revealing, Caps Lock and spaces, at each of the three fields.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/index.js';
import { change, type ChangeHarness, entries, mountChange, newPassword } from '../support/change-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const names = ['currentPassword', 'newPassword', 'confirmPassword'] as const;

const idle = (): Promise<ChangeHarness> => mountChange(fakeAdapter('changePassword').adapter);

const button = (page: ChangeHarness, name: string): HTMLButtonElement =>
  page.form!.querySelector<HTMLButtonElement>(`.pbx-reveal[value=${name}]`)!;

const typesOf = (page: ChangeHarness): string[] => names.map((name) => page.input(name).type);

/** What stands below a field, in a region that speaks. */
const hint = (page: ChangeHarness, name: string): string =>
  spoken(page.input(name).closest('.pbx-box')!.querySelector('[role=status]')!);

for (const name of names) {
  describe(`the reveal button of ${name}`, () => {
    const only = names.map((one) => (one === name ? 'text' : 'password'));
    const none = ['password', 'password', 'password'];

    async function revealed(): Promise<ChangeHarness> {
      const page = await idle();
      page.fill(entries);
      page.input(name).focus();
      button(page, name).click();
      await until('a readable password', () => page.input(name).type === 'text');
      return page;
    }

    it('shows this one and no other, and leads back to it', async () => {
      const page = await revealed();
      assert.deepEqual(typesOf(page), only);
      assert.strictEqual(page.input(name).value, entries[name]);
      assert.strictEqual(page.focused, page.input(name));
      assert.strictEqual(button(page, name).ariaLabel, en.hidePassword);
      assert.strictEqual(button(page, name).getAttribute('aria-controls'), page.input(name).id);
    });

    it('hides it again', async () => {
      const page = await revealed();
      button(page, name).click();
      await until('a hidden password', () => typesOf(page).join() === none.join());
      assert.strictEqual(button(page, name).ariaLabel, en.showPassword);
    });

    it('hides it when it is left, but not on the way to its button', async () => {
      const page = await revealed();
      await sendKeys({ press: 'Tab' });
      assert.strictEqual(page.focused, button(page, name));
      await quiet();
      assert.deepEqual(typesOf(page), only);
      await sendKeys({ press: 'Tab' });
      await until('a hidden password', () => typesOf(page).join() === none.join());
    });

    it('hides it when it is sent', async () => {
      const backend = fakeAdapter('changePassword');
      const call = backend.expect('changePassword');
      const page = await revealed();
      page.element.adapter = backend.adapter;
      page.submit();
      await call.made;
      await until('a hidden password', () => typesOf(page).join() === none.join());
    });
  });

  describe(`Caps Lock at ${name}`, () => {
    const press = (page: ChangeHarness, modifierCapsLock: boolean): unknown =>
      page
        .input(name)
        .dispatchEvent(
          new KeyboardEvent('keydown', { key: 'a', modifierCapsLock, bubbles: true, composed: true }),
        );

    it('is told there and nowhere else, until it is released', async () => {
      const page = await idle();
      page.input(name).focus();
      press(page, true);
      await until('the hint', () => hint(page, name) === en.capsLock);
      assert.deepEqual(
        names.filter((one) => hint(page, one)),
        [name],
      );
      press(page, false);
      await until('no hint', () => hint(page, name) === '');
    });
  });

  describe(`a space at an end of ${name}`, () => {
    const paste = (page: ChangeHarness, text: string): void => {
      page.input(name).dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true }));
      page.type(name, text);
    };

    for (const text of [` ${newPassword}`, `${newPassword} `, `${newPassword}\u00a0`]) {
      it(`is told after a paste: ${JSON.stringify(text)}`, async () => {
        const page = await idle();
        paste(page, text);
        await until('the hint', () => hint(page, name) === en.newPassword.spaces);
        assert.deepEqual(
          names.filter((one) => hint(page, one)),
          [name],
        );
        assert.strictEqual(page.input(name).value, text, 'it is the person’s to delete');
      });
    }

    it('is told no more once it is gone', async () => {
      const page = await idle();
      paste(page, `${newPassword} `);
      await until('the hint', () => hint(page, name));
      page.type(name, newPassword);
      await until('no hint', () => hint(page, name) === '');
    });

    it('is no news to somebody who types words', async () => {
      const page = await idle();
      for (const text of ['tres ', 'tres tristes ', ' ']) {
        page.type(name, text);
        await quiet();
        assert.strictEqual(hint(page, name), '', text);
      }
    });

    it('is not told where spaces are inside', async () => {
      const page = await idle();
      paste(page, 'tres tristes tigres');
      await quiet();
      assert.strictEqual(hint(page, name), '');
    });

    it('is sent all the same', async () => {
      const backend = fakeAdapter('changePassword');
      const call = backend.expect('changePassword');
      const page = await mountChange(backend.adapter);
      const spaced = ` ${newPassword}`;
      page.fill({
        ...entries,
        ...(name === 'currentPassword' ? {} : { newPassword: spaced, confirmPassword: spaced }),
      });
      paste(page, spaced);
      page.submit();
      const { input } = await call.made;
      assert.include(Object.values(input), spaced);
    });
  });
}

describe('the passwords leave the fields', () => {
  const values = (inputs: readonly HTMLInputElement[]): string => inputs.map(({ value }) => value).join('');

  async function typed(): Promise<{ page: ChangeHarness; inputs: HTMLInputElement[] }> {
    const page = await idle();
    page.fill(entries);
    return { page, inputs: names.map((name) => page.input(name)) };
  }

  it('when the element leaves the page', async () => {
    const { page, inputs } = await typed();
    page.element.remove();
    await until('empty inputs', () => values(inputs) === '');
  });

  it('when the page is left, also one that is revealed', async () => {
    const { page, inputs } = await typed();
    button(page, 'newPassword').click();
    await until('a readable password', () => inputs[1]!.type === 'text');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    assert.strictEqual(values(inputs), '');
  });

  it('on reset(), and nothing is known of them', async () => {
    const { page, inputs } = await typed();
    page.element.reset();
    assert.strictEqual(values(inputs), '');
    assert.strictEqual(page.element.score, null);
    assert.deepEqual(page.element.findings, []);
  });

  it('but not when the element is moved', async () => {
    const { page, inputs } = await typed();
    mount(document.createElement('main')).append(page.element);
    await quiet();
    assert.include(values(inputs), newPassword);
  });

  it('but not after a failure', async () => {
    const backend = fakeAdapter('changePassword');
    backend.expect('changePassword').fail(new AuthError('timeout'));
    const page = await mountChange(backend.adapter);
    change(page);
    await page.is('failed');
    assert.strictEqual(page.input('newPassword').value, newPassword);
  });
});
