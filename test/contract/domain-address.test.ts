import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { domainIn, readAddress } from '../../src/contract/domain-address.js';
import { shownDomain } from '../../src/contract/shown-domain.js';

fc.configureGlobal({ seed: 20261123, numRuns: 300 });

const demo = 'demo.pbx.example';

describe('a PBX domain', () => {
  const understood: [typed: string, domain: string][] = [
    [demo, demo],
    ['  Demo.PBX.Example \n', demo],
    ['demo.pbx.example.', demo],
    ['demo.pbx.example:5061', demo],
    ['demo.pbx.example/', demo],
    ['demo.pbx.example/login?x#y', demo],
    ['https://demo.pbx.example/login?x#y', demo],
    ['HTTPS:\\\\demo.pbx.example\\login', demo],
    ['//demo.pbx.example', demo],
    ['https:/demo.pbx.example', demo],
    ['https:demo.pbx.example', demo],
    ['wss://demo.pbx.example:7443/ws', demo],
    ['ftp://demo.pbx.example', demo],
    ['sip:101@demo.pbx.example', demo],
    ['sips:101@demo.pbx.example:5061;transport=tls?subject=x', demo],
    ['"Ana" <sip:101@demo.pbx.example;lr>', demo],
    ['mailto:ana@demo.pbx.example?subject=a@b', demo],
    ['101@demo.pbx.example', demo],
    ['@demo.pbx.example', demo],
    ['ｄｅｍｏ．ｐｂｘ．ｅｘａｍｐｌｅ', demo],
    ['ｈｔｔｐｓ：／／ｄｅｍｏ．ｐｂｘ．ｅｘａｍｐｌｅ／login', demo],
    ['demo。pbx。example', demo],
    ['centralita', 'centralita'],
    ['192.168.1.10', '192.168.1.10'],
    ['http://192.168.1.10:8080/', '192.168.1.10'],
    ['sip_trunk.example', 'sip_trunk.example'],
    ['España.example', 'xn--espaa-rta.example'],
    ['espan\u0303a.example', 'xn--espaa-rta.example'],
    ['xn--espaa-rta.example', 'xn--espaa-rta.example'],
    ['XN--ESPAA-RTA.example', 'xn--espaa-rta.example'],
    ['مثال.example', 'xn--mgbh0fb.example'],
  ];
  for (const [typed, domain] of understood) {
    it(`is read from ${JSON.stringify(typed)}`, () => assert.strictEqual(domainIn(typed), domain));
  }

  const hosts: [typed: string, domain: string][] = [
    ['https://demo.pbx.example@evil.example', 'evil.example'],
    ['https://demo.pbx.example:443@evil.example/login', 'evil.example'],
    ['https://demo.pbx.example\\@evil.example', demo],
    ['https://demo.pbx.example/@evil.example', demo],
    ['https://demo.pbx.example?@evil.example', demo],
    ['https://demo.pbx.example#@evil.example', demo],
    ['https://a@b@evil.example', 'evil.example'],
    ['https://a;b@evil.example', 'evil.example'],
    ['https://demo.pbx.example.evil.example', 'demo.pbx.example.evil.example'],
  ];
  for (const [typed, domain] of hosts) {
    it(`is what a browser would open for ${typed}`, () => {
      assert.strictEqual(domainIn(typed), domain);
      assert.strictEqual(new URL(typed).hostname, domain);
    });
  }

  const refused = [
    '101',
    '0x7f.1',
    '192.168.1',
    '192.168.1.010',
    '192.168.1.256',
    '[::1]',
    'https://[::1]/',
    'javascript:alert(1)',
    'data:text/html,x',
    'demo pbx example',
    'demo..example',
    '.demo.example',
    '-demo.example',
    'demo-.example',
    'demo.pbx.example..',
    '101@a@demo.pbx.example',
    'demo%2eexample',
    '%65vil.example',
    '℀.example',
    'a℁b.example',
    'demo\u2024\u2024example',
    'xn--.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
    '<demo.pbx.example',
    '@',
    'https://',
    '/',
  ];
  for (const typed of refused) {
    it(`is not read from ${JSON.stringify(typed)}`, () => {
      assert.strictEqual(domainIn(typed), '');
      assert.deepEqual(readAddress('101', typed).errors, [{ field: 'domain', code: 'invalid-domain' }]);
    });
  }

  for (const char of ['\u200b', '\u202e', '\u2066', '\u00ad', '\u115f', '\u2800', '\u00a0', '\0', '\ud800']) {
    const typed = `de${char}mo.example`;
    it(`is refused with an invisible character in it: ${JSON.stringify(char)}`, () => {
      assert.deepEqual(readAddress('101', typed).errors, [{ field: 'domain', code: 'invalid-characters' }]);
    });
  }
});

describe('user number and domain', () => {
  const understood: [number: string, domain: string, userNumber: string, domain: string][] = [
    ['101', demo, '101', demo],
    [' 101 ', demo, '101', demo],
    ['１０１', demo, '101', demo],
    ['101@demo.pbx.example', '', '101', demo],
    ['sip:101@demo.pbx.example;transport=udp', '', '101', demo],
    ['sip:101:secret@demo.pbx.example', '', '101', demo],
    ['101@demo.pbx.example', 'otra.pbx.example', '101', demo],
    ['', '101@demo.pbx.example', '101', demo],
    ['', 'sip:101:secret@demo.pbx.example', '101', demo],
    ['102', '101@demo.pbx.example', '102', demo],
    ['', 'https://ana@demo.pbx.example', '', demo],
    ['tel:+34910000000', demo, '+34910000000', demo],
    ['*101#', demo, '*101#', demo],
    ['ana', demo, 'ana', demo],
    ['recepcion@demo.pbx.example', demo, 'recepcion', demo],
    ['', '<img src=x>@demo.pbx.example', '', demo],
    ['ana@example.com', demo, 'ana@example.com', demo],
    ['Ana.García@example.com', demo, 'Ana.García@example.com', demo],
    ['ana@', demo, 'ana@', demo],
    ['101@a@b', demo, '101@a@b', demo],
  ];
  for (const [number, domain, userNumber, readAs] of understood) {
    it(`are ${userNumber} and ${readAs} for "${number}" and "${domain}"`, () => {
      const { errors, ...read } = readAddress(number, domain);
      assert.deepEqual(read, { userNumber, domain: readAs });
      assert.deepEqual(errors, userNumber ? [] : [{ field: 'userNumber', code: 'required' }]);
    });
  }

  it('come from a login of the known domain, whatever is before its @', () => {
    const { userNumber, domain } = readAddress('ana@demo.pbx.example', '', { knownDomain: demo });
    assert.deepEqual({ userNumber, domain }, { userNumber: 'ana', domain: demo });
  });

  it('stay as typed where somebody insists', () => {
    const { userNumber, domain } = readAddress('101@demo.pbx.example', 'otra.pbx.example', { asTyped: true });
    assert.deepEqual([userNumber, domain], ['101@demo.pbx.example', 'otra.pbx.example']);
  });

  it('are both missed where nothing was typed', () => {
    assert.deepEqual(readAddress(' ', '\u3000').errors, [
      { field: 'domain', code: 'required' },
      { field: 'userNumber', code: 'required' },
    ]);
  });

  it('a number is refused with invisible characters, and where it is too long for the account API', () => {
    const [one, other] = [readAddress('1\u200b01', demo), readAddress('1'.repeat(65), demo)];
    assert.deepEqual(one.errors, [{ field: 'userNumber', code: 'invalid-characters' }]);
    assert.deepEqual(other.errors, [{ field: 'userNumber', code: 'too-long' }]);
    assert.deepEqual(readAddress('😀'.repeat(64), demo).errors, []);
    assert.deepEqual(readAddress('1\u200b@demo.pbx.example', demo).errors, one.errors);
  });
});

describe('whatever is typed', () => {
  const bits = fc.constantFrom(
    ...[
      'https:',
      '//',
      '@',
      ':',
      '/',
      '.',
      ';',
      '?',
      '#',
      '\\',
      '<',
      '>',
      '[',
      ']',
      '%40',
      '%2f',
      'xn--',
      ' ',
    ],
    ...[
      'demo',
      'pbx',
      'example',
      '101',
      '127.1',
      'ñ',
      'а',
      'مثال',
      '例',
      '．',
      '＠',
      '℀',
      '\u202e',
      '\u200d',
      '😀',
    ],
  );
  const pieces = fc.array(bits, { maxLength: 8 }).map((parts) => parts.join(''));
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    pieces,
    fc.webUrl(),
    fc.emailAddress(),
  );

  it('what is read is a host name or nothing, and is read as itself', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const domain = domainIn(typed);
        assert.match(domain, /^([a-z\d_-]+(\.[a-z\d_-]+)*)?$/);
        assert.isAtMost(domain.length, 253);
        assert.strictEqual(domainIn(domain), domain);
      }),
    );
  });

  it('what is shown means the same, and hides nothing', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const domain = domainIn(typed);
        const shown = shownDomain(domain);
        assert.strictEqual(domainIn(shown), domain);
        assert.notMatch(shown, /[\p{C}\p{Z}\p{Bidi_M}\p{M}@/\\?#:]/u);
      }),
    );
  });

  it('of two fields comes what was typed or what is in it, or an error', () => {
    fc.assert(
      fc.property(anything, anything, (number, typed) => {
        const { userNumber, domain, errors } = readAddress(number, typed);
        const wrong = errors.map(({ field }) => field);
        assert.strictEqual(domain === '', wrong.includes('domain'));
        assert.include(`${number} ${typed}`.normalize('NFKC'), userNumber.normalize('NFKC'));
        if (!wrong.includes('userNumber')) assert.notMatch(userNumber, /^\s*$|[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });

  it('a web address is read as the host that a browser would open', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        assert.strictEqual(domainIn(url), new URL(url).hostname);
      }),
    );
  });
});
