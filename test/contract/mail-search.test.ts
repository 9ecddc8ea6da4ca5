import { assert } from '@open-wc/testing';
import { mailProvider, type MailProvider, searchUrl, spamUrl } from '../../src/contract/mail-search.js';

const subject = 'Welcome to our PBX';
const providers: readonly MailProvider[] = ['gmail', 'outlook', 'microsoft-365'];

/** What is searched for, as the provider reads it from the URL. */
function query(provider: MailProvider, mail: { subject: string; sender?: string }): string {
  const url = new URL(searchUrl(provider, { sender: '', ...mail }));
  if (provider !== 'gmail') return url.searchParams.get('query')!;
  assert.isTrue(url.hash.startsWith('#search/'));
  return decodeURIComponent(url.hash.replace('#search/', '').replaceAll('+', ' '));
}

describe('who keeps a mailbox', () => {
  const known: [address: string, provider: MailProvider][] = [
    ['ana@gmail.com', 'gmail'],
    ['ana@googlemail.com', 'gmail'],
    [' Ana@GMail.com ', 'gmail'],
    ['ana@outlook.com', 'outlook'],
    ['ana@outlook.es', 'outlook'],
    ['ana@hotmail.com', 'outlook'],
    ['ana@hotmail.co.uk', 'outlook'],
    ['ana@live.com.mx', 'outlook'],
    ['ana@live.nl', 'outlook'],
    ['ana@msn.com', 'outlook'],
    ['"a@b"@gmail.com', 'gmail'],
  ];
  for (const [address, provider] of known) {
    it(`is ${provider} for ${address}`, () => {
      assert.strictEqual(mailProvider(address), provider);
    });
  }

  const unknown = [
    '',
    '@',
    'gmail.com',
    'ana',
    'ana@',
    'ana@acme.example',
    'ana@gmail.com.evil.example',
    'ana@notgmail.com',
    'ana@gmail.co',
    'ana@live.example',
    'ana@mail.outlook.com',
    'ana@outlook.com@acme.example',
    'ana@gmail.com>',
    'constructor@__proto__',
  ];
  for (const address of unknown) {
    it(`is not known for ${JSON.stringify(address)}`, () => {
      assert.isUndefined(mailProvider(address));
    });
  }
});

describe('the search', () => {
  it('is in all folders of Gmail, spam and bin too', () => {
    assert.strictEqual(
      searchUrl('gmail', { subject, sender: '' }),
      'https://mail.google.com/mail/u/0/#search/in%3Aanywhere+subject%3A(welcome+to+our+pbx)',
    );
  });

  it('is in Outlook, where personal accounts are and where those of a company are', () => {
    const search = '/mail/deeplink/search?query=subject%3A%22welcome%20to%20our%20pbx%22';
    assert.strictEqual(searchUrl('outlook', { subject, sender: '' }), `https://outlook.live.com${search}`);
    assert.strictEqual(
      searchUrl('microsoft-365', { subject, sender: '' }),
      `https://outlook.cloud.microsoft${search}`,
    );
  });

  it('is for the sender too, where it is known: by address rather than by name', () => {
    const sender = 'Centralita Demo <No-Reply@pbx.example>';
    assert.strictEqual(
      query('gmail', { subject, sender }),
      'in:anywhere subject:(welcome to our pbx) from:(no-reply@pbx.example)',
    );
    assert.strictEqual(
      query('outlook', { subject, sender }),
      'subject:"welcome to our pbx" from:"no-reply@pbx.example"',
    );
    assert.strictEqual(
      query('gmail', { subject: '', sender: 'Centralita Demo' }),
      'in:anywhere from:(centralita demo)',
    );
  });

  it('is for letters of every script, and for words with an apostrophe', () => {
    assert.strictEqual(
      query('gmail', { subject: '¡Qué bien! Καλώς — 欢迎: C’est l’été' }),
      'in:anywhere subject:(qué bien καλώς 欢迎 c’est l’été)',
    );
    assert.strictEqual(query('outlook', { subject: 'हिन्दी N\u0303' }), 'subject:"हिन्दी ñ"');
  });

  it('is nowhere when there is nothing to search for', () => {
    for (const provider of providers) {
      for (const nothing of ['', '   ', '"-(){}*:', '\u202e\u200b', '\ud800', '🎉']) {
        assert.strictEqual(searchUrl(provider, { subject: nothing, sender: nothing }), '');
      }
    }
  });

  const hostile = [
    'a" OR in:inbox "b',
    'a) OR (from:boss',
    'x -welcome',
    'x AROUND 25 y',
    'NOT x AND y NEAR(3) z',
    '{a b} [c] *',
    'in:trash from:me has:attachment',
    '&login_hint=evil@evil.example#x?y=z',
    'https://evil.example/%22%2F..//',
    'a\r\nb\tc\0d\u202ee\u2028f',
    '<img src=x onerror=alert(1)>',
    'x\ud800y',
    '@evil.example',
  ];
  for (const text of hostile) {
    for (const provider of providers) {
      it(`takes ${JSON.stringify(text)} for words, at ${provider}`, () => {
        const good = query(provider, { subject });
        const shape = /subject:(["(])[^"():{}<>*?&#/\\[\]=\p{Lu}\p{C}]*[")]$/u;
        assert.match(good, shape, 'which is how a good one looks');
        const asked = query(provider, { subject: text });
        assert.match(asked, shape);
        assert.notMatch(asked.replace(/^in:anywhere /, ''), /[ "(]-|(?:.*:){2}/u);
        const { origin, searchParams } = new URL(searchUrl(provider, { subject: text, sender: text }));
        assert.strictEqual(origin, new URL(searchUrl(provider, { subject, sender: '' })).origin);
        assert.deepEqual([...searchParams.keys()], provider === 'gmail' ? [] : ['query']);
      });
    }
  }

  it('takes a hostile sender for words, or for one address', () => {
    const from = (sender: string): string =>
      query('gmail', { subject: '', sender }).replace('in:anywhere ', '');
    assert.strictEqual(from('a@b.example) OR (from:boss'), 'from:(a@b.example)');
    assert.strictEqual(from('-a@b.example'), 'from:(a@b.example)');
    assert.strictEqual(from('"x" OR {y}'), 'from:(x or y)');
  });

  it('stays short enough for the sign-in that may come first, and does not cut a word', () => {
    const long = 'palabra '.repeat(5000);
    assert.match(query('gmail', { subject: long }), /^in:anywhere subject:\((palabra ){11}palabra\)$/);
    for (const provider of providers) {
      assert.isBelow(searchUrl(provider, { subject: long, sender: long }).length, 500);
      assert.strictEqual(
        searchUrl(provider, { subject: 'x'.repeat(5000), sender: `${'x'.repeat(5000)}@y` }),
        '',
      );
    }
  });
});

describe('the folder for spam', () => {
  it('has a URL of its own, which says nothing of the person', () => {
    assert.deepEqual(providers.map(spamUrl), [
      'https://mail.google.com/mail/u/0/#spam',
      'https://outlook.live.com/mail/0/junkemail',
      'https://outlook.cloud.microsoft/mail/junkemail',
    ]);
  });
});
