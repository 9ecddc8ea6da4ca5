// A language that a page asks for, and one of its own.
import { assert } from '@open-wc/testing';
import type { Messages } from '../../src/index.js';
import { addLanguage, messagesOf } from '../../src/locales/add.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mountLogin } from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { until } from '../support/until.js';

async function loginIn(lang: string, dir = '') {
  const box = document.createElement('div');
  box.lang = lang;
  if (dir) box.dir = dir;
  document.body.append(box);
  const login = await mountLogin(fakeAdapter('signIn').adapter);
  box.append(login.element);
  return { box, login };
}

const says = (text: string, root: Node): Promise<unknown> =>
  until(text, () => root.textContent?.includes(text));

describe('the language of a page', () => {
  it('is fetched where the page did not import it, and its region does not matter', async () => {
    const { login } = await loginIn('pl-PL');
    await says((await messagesOf('pl')).submit, login.form!);
  });

  it('changes while the element is there', async () => {
    const { box, login } = await loginIn('de');
    await says('Anmelden', login.form!);
    box.lang = 'fr';
    await says((await messagesOf('fr')).submit, login.form!);
  });
});

describe('a language that is read from right to left', () => {
  it('turns the element, where nothing says how it is read, and back with another language', async () => {
    const { box, login } = await loginIn('ar');
    await until('the direction', () => getComputedStyle(login.form!).direction === 'rtl');
    assert.strictEqual(login.element.dir, 'rtl');
    box.lang = 'en';
    await until('the direction', () => getComputedStyle(login.form!).direction === 'ltr');
  });

  for (const dir of ['ltr', 'rtl', 'auto'])
    it(`does not turn it where the page says how: ${dir}`, async () => {
      const { login } = await loginIn('ar', dir);
      await says((await messagesOf('ar')).submit, login.form!);
      assert.isFalse(login.element.hasAttribute('dir'));
    });
});

describe('a language of the page’s own', () => {
  const sv: Messages = {
    ...en,
    submit: 'Logga in',
    newPassword: { ...en.newPassword, submit: 'Byt lösenord' },
  };

  it('is one dictionary, and serves regions too', async () => {
    addLanguage('sv', sv);
    const { login } = await loginIn('sv-FI');
    await says('Logga in', login.form!);
    assert.deepEqual(await messagesOf('sv'), sv);
  });

  it('may be read from right to left', async () => {
    addLanguage('he', sv, 'rtl');
    const { login } = await loginIn('he');
    await until('the direction', () => login.element.dir === 'rtl');
  });

  it('may stand in place of one of ours', async () => {
    addLanguage('gl', { ...sv, submit: 'Pasa' });
    const { login } = await loginIn('gl');
    await says('Pasa', login.form!);
  });

  it('shows markup as what it is: text', async () => {
    const heading = '<img src=x onerror=alert(1)>';
    addLanguage('sv-SE', { ...sv, heading });
    assert.strictEqual((await messagesOf('sv-SE')).heading, heading);
    const { login } = await loginIn('sv-SE');
    await says('<img src=x onerror=alert(1)>', login.element.shadowRoot!);
    assert.isNull(login.element.shadowRoot!.querySelector('img'));
  });

  it('is refused where it is not whole, or its tag is none', () => {
    const partial = { ...sv, secondFactor: undefined } as unknown as Messages;
    assert.throws(() => addLanguage('da', partial), TypeError, 'da');
    assert.throws(() => addLanguage('no such tag', sv), RangeError);
  });

  it('is not there where nobody brought it', async () => {
    const failure: unknown = await messagesOf('fi').catch((error: unknown) => error);
    assert.instanceOf(failure, RangeError);
  });
});
