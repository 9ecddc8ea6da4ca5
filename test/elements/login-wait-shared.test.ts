// A wait that the backend asked for outlasts the page, and counts in every tab.
import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { openFrame } from '../support/frame.js';
import {
  type LoginHarness,
  type LoginOptions,
  mountLogin,
  signedIn,
  signIn,
} from '../support/login-harness.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const key = 'pbx-auth.waits';

const kept = (): string => localStorage.getItem(key) ?? '';

/** Number 101 was told to come back in a quarter of an hour. */
async function refused(
  code: AuthErrorCode = 'rate-limited',
  options: LoginOptions = {},
): Promise<LoginHarness> {
  const backend = fakeAdapter('signIn');
  backend.expect('signIn').fail(new AuthError(code, { retryAfter: 900 }));
  const login = await mountLogin(backend.adapter, options);
  signIn(login);
  await login.is('failed');
  return login;
}

/** The page again, from the start. */
async function reload(options: LoginOptions = {}): Promise<LoginHarness> {
  await until('a wait that is kept', kept);
  document.body.replaceChildren();
  return mountLogin(fakeAdapter('signIn').adapter, options);
}

/** Somebody is about to act. A page that is not looked at gets no focus of its own. */
const approach = ({ form }: LoginHarness): boolean =>
  form!.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));

const waits = (login: LoginHarness): boolean => login.submitButton.ariaDisabled === 'true';

describe('a wait, after a reload', () => {
  for (const code of ['rate-limited', 'account-locked'] as const) {
    it(`is there at once, before anybody has done anything: ${code}`, async () => {
      await refused(code);
      const login = await reload();
      await login.says(en.errors['rate-limited'][0]);
      assert.include(login.alert, '15 minutes');
      assert.strictEqual(login.element.error?.code, code);
      assert.isTrue(waits(login));
    });
  }

  it('goes on from where it was', async () => {
    await refused();
    await until('a wait that is kept', kept);
    advance(601);
    const login = await reload();
    await until('the time left', () => login.submitButton.textContent.includes('04:5'));
  });

  it('lets nothing through, and ends', async () => {
    await refused();
    await until('a wait that is kept', kept);
    document.body.replaceChildren();
    const backend = fakeAdapter('signIn');
    const login = await mountLogin(backend.adapter);
    await login.is('failed');
    signIn(login);
    await quiet();
    assert.isTrue(waits(login), 'no call was made: the backend expects none');
    advance(900);
    await until('the news', () => login.notice === en.submitAgain);
    backend.expect('signIn').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('is no news to the page: there was no attempt', async () => {
    await refused();
    await until('a wait that is kept', kept);
    document.body.replaceChildren();
    const events = recordEvents();
    await (await mountLogin(fakeAdapter('signIn').adapter)).is('failed');
    assert.deepEqual(typesOf(events), []);
  });

  it('takes no focus away', async () => {
    await refused();
    const login = await reload();
    await login.is('failed');
    await quiet();
    assert.isTrue(document.activeElement === document.body);
  });

  it('is gone for somebody else, and back for whom it is about', async () => {
    await refused();
    const login = await reload();
    await login.is('failed');
    login.type('username', '1');
    await login.is('idle');
    assert.isFalse(waits(login));
    login.type('username', '101');
    await login.is('failed');
    assert.isTrue(waits(login));
    login.type('username', '1012');
    await login.is('idle');
  });

  it('knows a name by its domain, in whatever case it is typed', async () => {
    await refused('rate-limited', { domain: 'demo.pbx.example' });
    const login = await reload({ domain: 'otra.pbx.example', username: '101' });
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    const same = await reload({ domain: 'DEMO.pbx.example', username: '101' });
    await same.is('failed');
  });

  it('is not that of the name which is remembered, where another one had to wait', async () => {
    await refused();
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '102', domain: '' }));
    const login = await reload();
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.strictEqual(login.input('username').value, '102');
  });

  it('is over', async () => {
    await refused();
    await until('a wait that is kept', kept);
    advance(901);
    const login = await reload();
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('is over once the person has signed in', async () => {
    await refused();
    await until('a wait that is kept', kept);
    advance(900);
    document.body.replaceChildren();
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.is('done');
    const again = await mountLogin(fakeAdapter('signIn').adapter);
    await quiet();
    assert.strictEqual(again.element.status, 'idle');
  });
});

describe('a wait of another tab', () => {
  /** Writes into the storage as another tab does: this page is told of it. */
  async function elsewhere(text: string | null): Promise<void> {
    const { window } = await openFrame({});
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  }

  it('is this one’s too', async () => {
    await refused();
    await until('a wait that is kept', kept);
    const wait = kept();
    localStorage.clear();
    document.body.replaceChildren();
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    approach(login);
    login.type('username', '101');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    await elsewhere(wait);
    await login.is('failed');
    assert.isTrue(waits(login));
  });

  it('is not for another name', async () => {
    await refused();
    await until('a wait that is kept', kept);
    const wait = kept();
    localStorage.clear();
    document.body.replaceChildren();
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    approach(login);
    login.type('username', '102');
    await elsewhere(wait);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('is over here where it is over there', async () => {
    await refused();
    const login = await reload();
    await login.is('failed');
    await elsewhere(null);
    await login.is('idle');
    assert.isFalse(waits(login));
  });

  it('does not break into what is under way', async () => {
    await refused();
    await until('a wait that is kept', kept);
    const wait = kept();
    localStorage.clear();
    document.body.replaceChildren();
    const backend = fakeAdapter('signIn');
    const login = await mountLogin(backend.adapter);
    const call = backend.expect('signIn');
    signIn(login);
    const { signal } = await call.made;
    await elsewhere(wait);
    await quiet();
    assert.isFalse(signal.aborted);
    call.answer(signedIn);
    await login.is('done');
  });
});

describe('what is kept of a wait', () => {
  it('is no name that could be read', async () => {
    await refused('account-locked', { domain: 'demo.pbx.example' });
    await until('a wait that is kept', kept);
    assert.notMatch(kept(), /101|demo|tormenta/);
    const [wait] = JSON.parse(kept()) as object[];
    assert.hasAllKeys(wait, ['who', 'code', 'until']);
  });

  it('is nothing where only maintenance is to be waited for', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').fail(new AuthError('unavailable', { retryAfter: 900 }));
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.is('failed');
    await quiet();
    assert.strictEqual(kept(), '');
  });

  const soon = Date.now() + 600_000;
  for (const [name, text] of Object.entries({
    'no JSON': '{',
    'no list': '{"length":1}',
    'no waits': '[null,1,"x",[],{}]',
    'no end': '[{"who":"x","code":"rate-limited","until":"soon"}]',
    'an end that is no number': '[{"who":"x","code":"rate-limited","until":1e999}]',
    'an end in a year': `[{"who":"x","code":"rate-limited","until":${soon + 31_536_000_000}}]`,
    'no name': `[{"who":{},"code":"rate-limited","until":${soon}}]`,
    'a code of something else': `[{"who":"x","code":"invalid-credentials","until":${soon}}]`,
    'a code that is none': `[{"who":"x","code":"__proto__","until":${soon}}]`,
  })) {
    it(`is nothing to whoever wrote there: ${name}`, async () => {
      localStorage.setItem(key, text);
      const backend = fakeAdapter('signIn');
      const login = await mountLogin(backend.adapter);
      await quiet();
      assert.strictEqual(login.element.status, 'idle');
      backend.expect('signIn').answer(signedIn);
      signIn(login);
      await login.is('done');
    });
  }

  it('is not much: the longest ten', async () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      who: `w${index}`,
      code: 'rate-limited',
      until: soon + index,
    }));
    localStorage.setItem(key, JSON.stringify(many));
    await refused();
    await until('a new wait', () => !kept().includes('"w0"'));
    assert.isAtMost((JSON.parse(kept()) as object[]).length, 11);
  });

  it('is not needed: where storage is refused, the page has its own', async () => {
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const login = await refused();
      assert.isTrue(waits(login));
      login.type('username', '102');
      await login.is('idle');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', real);
    }
  });
});

describe('what a locked account is told', () => {
  it('is no more than too many attempts: whoever tries names learns nothing', async () => {
    const told: string[] = [];
    for (const code of ['account-locked', 'rate-limited'] as const) {
      const login = await refused(code);
      await until('the alert', () => login.alert);
      told.push(login.alert, spoken(login.submitButton));
      document.body.replaceChildren();
      localStorage.clear();
    }
    assert.deepEqual(told.slice(0, 2), told.slice(2));
    assert.notInclude(told[0], 'locked');
  });

  it('is that it is locked, where the page says so', async () => {
    const login = await refused('account-locked', { wording: 'helpful' });
    await login.says(en.errors['account-locked'][0]);
  });

  it('is never anything else that a page could say', async () => {
    const login = await refused('account-locked', { wording: 'HELPFUL' as 'helpful' });
    await login.says(en.errors['rate-limited'][0]);
  });

  it('has the ticket as the way out', async () => {
    const login = await refused('account-locked');
    await until('the way out', () => login.control(en.openTicket));
  });
});
