import { assert } from '@open-wc/testing';
import { safeHref } from '../../src/contract/safe-href.js';

const base = 'https://portal.example/login';

describe('a link that a page offers', () => {
  const safe: [value: string, href: string][] = [
    ['/help', 'https://portal.example/help'],
    ['help?x#y', 'https://portal.example/help?x#y'],
    ['https://support.example/', 'https://support.example/'],
    ['//support.example/', 'https://support.example/'],
    ['mailto:help@support.example', 'mailto:help@support.example'],
    ['tel:+34910000000', 'tel:+34910000000'],
  ];
  for (const [value, href] of safe) {
    it(`leads to ${href} for ${value}`, () => {
      assert.strictEqual(safeHref(value, base), href);
    });
  }

  const unsafe = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://x/y',
    'filesystem:https://x/y',
    'file:///etc/passwd',
    'view-source:https://x',
    'http://[',
    '',
  ];
  for (const value of unsafe) {
    it(`leads nowhere for ${JSON.stringify(value)}`, () => {
      assert.strictEqual(safeHref(value, base), '');
    });
  }
});
