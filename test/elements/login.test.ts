import { assert } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type LoginHarness, mountLogin, password, signedIn, signIn } from '../support/login-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

/** An element as a page writes it. */
async function fromMarkup(html: string): Promise<LoginHarness> {
  mount(fromHtml(html));
  return new FormHarness(document.querySelector('pbx-login')!).ready();
}

const labels = (login: LoginHarness): string[] => [...login.form!.querySelectorAll('label')].map(spoken);

describe('<pbx-login>', () => {
  it('is there without a single attribute', async () => {
    const login = await fromMarkup('<pbx-login></pbx-login>');
    assert.deepEqual(labels(login), [en.username, en.password, en.remember]);
    assert.strictEqual(spoken(login.submitButton), en.submit);
    assert.strictEqual(login.heading, en.heading);
    assert.strictEqual(login.element.status, 'idle');
    assert.isNull(login.element.error);
  });

  it('has its inputs where password managers look: in the light DOM, in one form, by their names', async () => {
    const login = await fromMarkup('<pbx-login></pbx-login>');
    const inputs = [...login.element.querySelectorAll('form input')] as HTMLInputElement[];
    assert.deepEqual(
      inputs.map(({ name, type, autocomplete }) => [name, type, autocomplete]),
      [
        ['username', 'text', 'username'],
        ['password', 'password', 'current-password'],
        ['remember', 'checkbox', ''],
      ],
    );
    assert.lengthOf(login.element.shadowRoot!.querySelectorAll('input'), 0);
  });

  it('can be walked through by Tab in the order that people read', async () => {
    const backend = fakeAdapter('signIn', 'signInWith');
    const login = await mountLogin(backend.adapter, { providers: ['google'] });
    const order = [...login.form!.querySelectorAll('input, button')].map(
      (one) => one.getAttribute('name') ?? one.ariaLabel ?? spoken(one),
    );
    assert.deepEqual(order, [
      'username',
      'password',
      en.showPassword,
      en.forgotPassword,
      'remember',
      en.submit,
      'Sign in with Google',
    ]);
    assert.isEmpty(login.element.querySelectorAll('[tabindex]'));
  });
});

describe('its attributes', () => {
  it('username fills the login name in', async () => {
    const login = await fromMarkup('<pbx-login username="101"></pbx-login>');
    assert.strictEqual(login.input('username').value, '101');
  });

  it('username replaces the login name when it changes', async () => {
    const login = await fromMarkup('<pbx-login username="101"></pbx-login>');
    login.element.setAttribute('username', '102');
    await until('the new name', () => login.input('username').value === '102');
  });

  it('username does not come back while somebody types another one', async () => {
    const login = await fromMarkup('<pbx-login username="101"></pbx-login>');
    login.type('username', '');
    login.element.headingLevel = 2;
    await quiet();
    assert.strictEqual(login.input('username').value, '');
  });

  it('with-domain shows a field for the domain, filled in where it is known', async () => {
    const login = await fromMarkup('<pbx-login with-domain domain="demo.pbx.example"></pbx-login>');
    assert.deepEqual(labels(login), [en.username, en.domain, en.password, en.remember]);
    assert.strictEqual(login.input('domain').value, 'demo.pbx.example');
  });

  it('with-domain may come later, and the field is filled in then', async () => {
    const login = await fromMarkup('<pbx-login domain="demo.pbx.example"></pbx-login>');
    login.element.withDomain = true;
    await until('the field', () => login.has('domain'));
    await until('the domain', () => login.input('domain').value === 'demo.pbx.example');
  });

  it('without-remember-me takes the box away', async () => {
    const login = await fromMarkup('<pbx-login without-remember-me></pbx-login>');
    assert.isFalse(login.has('remember'));
  });

  it('heading-level is the level of the heading', async () => {
    const login = await fromMarkup('<pbx-login heading-level="3"></pbx-login>');
    const heading = login.element.shadowRoot!.querySelector('[role=heading]')!;
    assert.strictEqual(heading.getAttribute('aria-level'), '3');
  });

  it('disabled takes everything out of use but the links for help, and reflects', async () => {
    const login = await mountLogin(fakeAdapter('signIn', 'signInWith').adapter, { providers: ['google'] });
    login.element.disabled = true;
    await until('the attribute', () => login.element.hasAttribute('disabled'));
    const all = [...login.form!.elements, ...login.controls] as HTMLInputElement[];
    const controls = all.filter(({ dataset }) => !/^(forgot|first)/.test(dataset['action'] ?? ''));
    assert.deepEqual(
      controls.filter((control) => !control.disabled).map((control) => control.outerHTML),
      [],
    );
  });

  it('disabled gives everything back', async () => {
    const login = await fromMarkup('<pbx-login disabled></pbx-login>');
    login.element.removeAttribute('disabled');
    await until('a usable field', () => !login.input('username').disabled);
  });

  it('but disabled do not reflect', async () => {
    const login = await fromMarkup('<pbx-login></pbx-login>');
    const { element } = login;
    Object.assign(element, { username: '101', domain: 'x.example', withDomain: true, baseUrl: '/v1' });
    Object.assign(element, { withoutRememberMe: true, returnTo: '/', headingLevel: 2, providers: [] });
    await quiet();
    assert.deepEqual(element.getAttributeNames(), []);
  });
});

describe('its methods', () => {
  it('focus() leads to the login name', async () => {
    const login = await fromMarkup('<pbx-login></pbx-login>');
    login.element.focus();
    assert.strictEqual(login.focused, login.input('username'));
  });

  it('focus() leads to the password where the login name is known', async () => {
    const login = await fromMarkup('<pbx-login username="101"></pbx-login>');
    login.element.focus();
    assert.strictEqual(login.focused, login.input('password'));
  });

  it('focus() leads to the password where both are there', async () => {
    const login = await fromMarkup('<pbx-login username="101"></pbx-login>');
    login.type('password', password);
    login.element.focus();
    assert.strictEqual(login.focused, login.input('password'));
  });

  it('reset() empties what was typed and fills in what is known', async () => {
    const login = await fromMarkup('<pbx-login username="101"></pbx-login>');
    login.fill({ username: '102', password });
    login.input('remember').click();
    login.element.reset();
    assert.strictEqual(login.input('username').value, '101');
    assert.strictEqual(login.input('password').value, '');
    assert.isFalse(login.input('remember').checked);
  });
});

describe('its slots', () => {
  for (const name of ['heading', 'before-form', 'after-form', 'footer']) {
    it(`${name} takes what the page puts there`, async () => {
      await fromMarkup(`<pbx-login><p slot="${name}">Ours</p></pbx-login>`);
      const own = document.querySelector('p')!;
      assert.strictEqual(own.assignedSlot?.name, name);
      assert.isTrue(own.checkVisibility());
    });
  }

  it('come in reading order', async () => {
    const login = await fromMarkup(
      `<pbx-login>${['footer', 'after-form', 'before-form', 'heading'].map((name) => `<p slot="${name}">${name}</p>`).join('')}</pbx-login>`,
    );
    const top = (node: Element): number => node.getBoundingClientRect().top;
    const own = [...document.querySelectorAll('p')].sort((a, b) => top(a) - top(b));
    assert.deepEqual(
      own.map(({ slot }) => slot),
      ['heading', 'before-form', 'after-form', 'footer'],
    );
    assert.isAbove(top(login.form!), top(document.querySelector('[slot=before-form]')!));
    assert.isBelow(top(login.form!), top(document.querySelector('[slot=after-form]')!));
  });

  it('heading replaces the built-in heading', async () => {
    const login = await fromMarkup('<pbx-login><h2 slot="heading">Welcome</h2></pbx-login>');
    const builtIn = login.element.shadowRoot!.querySelector('[role=heading]')!;
    assert.isFalse(builtIn.checkVisibility());
  });

  it('hold buttons of the page that are none of ours, whatever they say', async () => {
    const login = await fromMarkup(
      '<pbx-login username="101"><button slot="after-form" data-action="not-you" value="google">Ours</button></pbx-login>',
    );
    document.querySelector<HTMLButtonElement>('[slot=after-form]')!.click();
    await quiet();
    assert.strictEqual(login.input('username').value, '101');
  });

  it('hold forms of the page that are none of ours', async () => {
    const login = await fromMarkup(
      '<pbx-login><form slot="after-form"><input name="username"><button>Search</button></form></pbx-login>',
    );
    const own = document.querySelector<HTMLFormElement>('form[slot=after-form]')!;
    let prevented: boolean | undefined;
    document.body.addEventListener(
      'submit',
      (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    own.requestSubmit();
    await quiet();
    assert.isFalse(prevented);
    assert.strictEqual(login.element.status, 'idle');
    assert.strictEqual(login.fieldError('username'), '');
  });
});

describe('its parts and classes', () => {
  it('are there for the page to style', async () => {
    const backend = fakeAdapter('signIn', 'signInWith');
    const login = await mountLogin(backend.adapter, { providers: ['google'] });
    for (const part of ['frame', 'heading', 'alert', 'footer']) {
      assert.isNotNull(login.element.shadowRoot!.querySelector(`[part~=${part}]`), part);
    }
    const classes = ['field', 'label', 'input', 'hint', 'reveal', 'submit', 'provider', 'remember', 'link'];
    for (const name of classes) assert.isNotNull(login.form!.querySelector(`.pbx-${name}`), name);
    login.submit();
    await until('an error', () => login.form!.querySelector('.pbx-error'));
  });

  it('heed the tokens', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    login.element.style.setProperty('--pbx-control-height', '60px');
    login.element.style.setProperty('--pbx-accent', 'rgb(1, 2, 3)');
    assert.strictEqual(getComputedStyle(login.input('username')).height, '60px');
    const style = getComputedStyle(login.submitButton);
    await until('the colour, which fades in', () => style.backgroundColor === 'rgb(1, 2, 3)');
  });
});

describe('when done', () => {
  it('the links below the form have left too', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.says(en.done.join(' '));
    assert.isUndefined(login.control(en.firstAccess));
  });
});
