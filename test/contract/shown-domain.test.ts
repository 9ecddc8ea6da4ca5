import { assert } from '@open-wc/testing';
import { likelyDomain } from '../../src/contract/likely-domain.js';
import { domainIn } from '../../src/contract/domain-address.js';
import { shownDomain } from '../../src/contract/shown-domain.js';

const demo = 'demo.pbx.example';

describe('a domain is shown', () => {
  const own: [ascii: string, shown: string][] = [
    [demo, demo],
    ['xn--espaa-rta.example', 'españa.example'],
    ['xn--bcher-kva.example', 'bücher.example'],
    ['xn--fsqu00a.example', '例子.example'],
    ['xn--e1afmkfd.example', 'пример.example'],
    ['xn--hxajbheg2az3al.example', 'παράδειγμα.example'],
  ];
  for (const [ascii, shown] of own) {
    it(`in its own letters: ${shown}`, () => assert.strictEqual(shownDomain(ascii), shown));
  }

  const tricks: Record<string, string> = {
    'all of it looks Latin': 'аррӏе.example',
    'two scripts': 'pаypal.example',
    'a Greek letter among Latin ones': 'demο.example',
    'from right to left': 'مثال.example',
    'a dotless i': 'medıa.example',
    'a sign that passes for a slash': 'ノ.example',
    'a mark on its own': 'a\u0332b.example',
    'digits of another script': '१२३.example',
    'a letter of the phonetic alphabet': 'ɡoogle.example',
  };
  for (const [trick, typed] of Object.entries(tricks)) {
    it(`in ASCII where it might deceive: ${trick}`, () => {
      const ascii = domainIn(typed);
      assert.match(ascii, /^xn--/);
      assert.strictEqual(shownDomain(ascii), ascii);
    });
  }

  for (const broken of ['xn--a', 'xn--', 'xn--99999999', 'xn---', `xn--${'9'.repeat(59)}`, 'xn--\ud800']) {
    it(`as it is where it is broken: ${JSON.stringify(broken)}`, () =>
      assert.strictEqual(shownDomain(broken), broken));
  }
});

describe('a slip', () => {
  const slips = [
    'demo.pbx.exmaple',
    'demo.pbx.exampl',
    'dmo.pbx.example',
    'demo.pbx-example',
    'demo',
    'demo.pbx',
  ];
  const lookalikes = ['dеmo.pbx.example', 'demó.pbx.example'].map(domainIn);
  for (const typed of [...slips, ...lookalikes]) {
    it(`is seen in ${typed}`, () => assert.strictEqual(likelyDomain(typed, demo), demo));
  }

  for (const typed of [demo, '', 'otra.pbx.example', 'pbx.example', 'demo.pbx.example.org', 'd', 'de']) {
    it(`is not seen in "${typed}"`, () => assert.strictEqual(likelyDomain(typed, demo), ''));
  }

  it('is not seen where no domain is known', () => assert.strictEqual(likelyDomain(demo, ''), ''));

  it('is of one letter in a short name', () => {
    assert.strictEqual(likelyDomain('acme.ee', 'acme.es'), 'acme.es');
    assert.strictEqual(likelyDomain('acmi.ee', 'acme.es'), '');
  });
});
