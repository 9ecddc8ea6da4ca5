import { assert } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import { type LoginOptions, mountLogin, signedIn, signIn } from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { until } from '../support/until.js';

const domain = 'demo.pbx.example';

/** What reaches the backend when this is typed. */
async function sent(entries: Record<string, string>, options: LoginOptions = {}): Promise<object> {
  const backend = fakeAdapter('signIn');
  const call = backend.expect('signIn');
  const login = await mountLogin(backend.adapter, options);
  signIn(login, entries);
  return (await call.made).input;
}

describe('the login name that reaches the backend', () => {
  const names: [what: string, typed: string, sent: string][] = [
    ['a number', '101', '101'],
    ['a number with spaces around it', '  101 ', '101'],
    ['a number with the spaces of a word processor around it', '\u00a0101\u3000', '101'],
    ['a number with its domain', '101@demo.pbx.example', '101@demo.pbx.example'],
    ['an e-mail address, as it is written', 'Ana.Garcia@Example.com', 'Ana.Garcia@Example.com'],
    ['a name with accents', 'ana.garcía', 'ana.garcía'],
    ['a name with a space inside', 'ana garcía', 'ana garcía'],
  ];
  for (const [what, typed, expected] of names) {
    it(`is ${what}`, async () => {
      const input = await sent({ username: typed });
      assert.propertyVal(input, 'username', expected);
      assert.notProperty(input, 'domain');
    });
  }

  it('goes with the domain of the page', async () => {
    assert.include(await sent({ username: '101' }, { domain }), { username: '101', domain });
  });

  it('goes without the domain of the page where it has one of its own', async () => {
    assert.notProperty(await sent({ username: '101@otra.pbx.example' }, { domain }), 'domain');
  });

  it('goes with the domain that is typed', async () => {
    const input = await sent({ username: '101', domain: ' otra.pbx.example ' }, { withDomain: true });
    assert.include(input, { username: '101', domain: 'otra.pbx.example' });
  });

  it('goes with the domain that is typed rather than that of the page', async () => {
    const input = await sent({ username: '101', domain: 'otra.pbx.example' }, { withDomain: true, domain });
    assert.include(input, { domain: 'otra.pbx.example' });
  });

  it('goes with the remembered domain', async () => {
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '101', domain }));
    assert.include(await sent({ username: '102' }), { username: '102', domain });
  });

  it('goes with the domain of the page rather than the remembered one', async () => {
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '101', domain: 'otra.pbx.example' }));
    assert.include(await sent({ username: '101' }, { domain }), { domain });
  });

  it('goes with the password exactly as typed', async () => {
    for (const typed of [
      '  two spaces  ',
      'n\u0303andu\u0301',
      '🐙 emoji',
      'ａｂｃ１',
      '\t',
      'x'.repeat(5000),
    ]) {
      assert.propertyVal(await sent({ password: typed }), 'password', typed);
    }
  });

  it('goes with nothing else', async () => {
    const input = await sent({ username: '101', password: 'secret' });
    assert.deepEqual(input, { username: '101', password: 'secret', remember: false });
  });
});

describe('a login name that is refused before the backend is asked', () => {
  const invisible: [what: string, typed: string][] = [
    ['a zero-width space', '10\u200b1'],
    ['a bidi override', '\u202e101'],
    ['a bidi isolate', '101\u2066'],
    ['a soft hyphen', 'ana\u00adgarcia'],
    ['a byte-order mark inside', '1\ufeff01'],
    ['a no-break space inside', 'ana\u00a0garcia'],
    ['a tab inside', 'ana\tgarcia'],
    ['a lone surrogate', '101\ud83d'],
    ['a Hangul filler', '101\u3164'],
    ['a blank braille cell', '101\u2800'],
    ['an invisible tag', '101\u{e0041}'],
    ['a null', '101\0'],
  ];
  for (const [what, typed] of invisible) {
    it(`has ${what}`, async () => {
      const login = await mountLogin(fakeAdapter('signIn').adapter);
      signIn(login, { username: typed });
      await login.refuses('username', en.fields['invalid-characters']);
      assert.strictEqual(login.element.status, 'idle');
    });
  }

  it('is empty', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    signIn(login, { username: '   ' });
    await login.refuses('username', en.required.username);
  });

  it('goes with an empty password', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    signIn(login, { password: '' });
    await login.refuses('password', en.required.password);
  });

  it('takes the focus to the first field that is wrong', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter);
    login.submit();
    await until('focus', () => login.focused === login.input('username'));
  });

  it('can be corrected', async () => {
    const backend = fakeAdapter('signIn');
    const login = await mountLogin(backend.adapter);
    signIn(login, { username: '10\u200b1' });
    await login.refuses('username', en.fields['invalid-characters']);
    backend.expect('signIn').answer(signedIn);
    signIn(login);
    await login.is('done');
  });
});

describe('a domain that is refused before the backend is asked', () => {
  const domains: [what: string, typed: string, told: string][] = [
    ['has a space inside', 'demo pbx.example', en.fields['invalid-domain']],
    ['is a URL', 'https://demo.pbx.example', en.fields['invalid-domain']],
    ['has a path', 'demo.pbx.example/x', en.fields['invalid-domain']],
    ['has an empty label', 'demo..example', en.fields['invalid-domain']],
    ['begins with a dash', '-demo.example', en.fields['invalid-domain']],
    ['has invisible characters', 'demo.pbx.example\u200b', en.fields['invalid-characters']],
  ];
  for (const [what, typed, told] of domains) {
    it(what, async () => {
      const login = await mountLogin(fakeAdapter('signIn').adapter, { withDomain: true });
      signIn(login, { domain: typed });
      await login.refuses('domain', told);
    });
  }

  it('is not looked at where the login name has one', async () => {
    const input = await sent({ username: '101@demo.pbx.example', domain: 'a b' }, { withDomain: true });
    assert.notProperty(input, 'domain');
  });

  it('is the page’s own: the form does not play dead', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter, { domain: 'demo pbx' });
    signIn(login);
    await until('something that is said', () => login.alert);
  });
});
