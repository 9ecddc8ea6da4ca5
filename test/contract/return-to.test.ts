import { assert } from '@open-wc/testing';
import { safeReturnTo } from '../../src/contract/return-to.js';

const origin = 'https://portal.example';

describe('where to go after sign-in', () => {
  const paths: [value: string, path: string][] = [
    ['/', '/'],
    ['/inbox', '/inbox'],
    ['/inbox?folder=1&x=%2F%2Fevil.example#top', '/inbox?folder=1&x=%2F%2Fevil.example#top'],
    [' /inbox ', '/inbox'],
    ['/a/../b', '/b'],
    ['/a//b', '/a//b'],
    ['/año', '/a%C3%B1o'],
    ['/?next=https://evil.example', '/?next=https://evil.example'],
    ['/users/@me', '/users/@me'],
    ['/a%20b', '/a%20b'],
    ['/a/%252f', '/a/%252f'],
  ];
  for (const [value, path] of paths) {
    it(`is the path ${value}`, () => {
      assert.strictEqual(safeReturnTo(value, origin), origin + path);
    });
  }

  const refused: Record<string, string[]> = {
    'a script': [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      ' java\tscript:alert(1)',
      'vbscript:x',
      '\u0001javascript:alert(1)',
    ],
    'another origin': [
      '//evil.example',
      '///evil.example',
      '////evil.example',
      'https://evil.example',
      'http:evil.example',
      'https:evil',
      'ftp://evil.example',
    ],
    'another origin, by backslashes': [
      '\\\\evil.example',
      '/\\evil.example',
      '\\/evil.example',
      '/\\/evil.example',
      '/a\\b',
    ],
    'another origin, by what browsers drop': [
      '/\t/evil.example',
      '/\n/evil.example',
      '/\r/evil.example',
      '\t//evil.example',
      '/\0/evil.example',
    ],
    'another origin, once decoded': [
      '/%2fevil.example',
      '/%2Fevil.example',
      '/%5cevil.example',
      '/%09/evil.example',
      '/%0a/evil.example',
      '/%0d/evil.example',
    ],
    'another origin, twice decoded': [
      '/%252fevil.example',
      '/%252F%252fevil.example',
      '/%255cevil.example',
      '%252f%252fevil.example',
    ],
    'another origin, by the way of dots': [
      '/.//evil.example',
      '/..//evil.example',
      '/a/..//evil.example',
      '/%2e//evil.example',
      '/%2e%2e//evil.example',
      '/a/%2e%2e//evil.example',
    ],
    'another origin, by dots and then decoded': [
      '/./%2fevil.example',
      '/../%2fevil.example',
      '/a/..//%2fevil.example',
      '/a/../%2fevil.example',
      '/%2e/%2fevil.example',
      '/a/../%5cevil.example',
    ],
    'a look-alike': [
      'https://portal.example@evil.example',
      'https://portal.example.evil.example',
      'https://portаl.example',
      '@evil.example',
      '.evil.example',
    ],
    'what is no page': [
      'blob:https://portal.example/x',
      'filesystem:https://portal.example/x',
      'data:text/html,x',
      'about:blank',
      'mailto:a@b.example',
    ],
    'what is no path': ['', ' ', 'inbox', '?x', '#x', '.', '..', 'null', '[object Object]'],
    'its own origin, written out': ['https://portal.example/inbox', '//portal.example/inbox'],
  };
  for (const [what, values] of Object.entries(refused)) {
    for (const value of values) {
      it(`is the root rather than ${what}: ${JSON.stringify(value)}`, () => {
        assert.strictEqual(safeReturnTo(value, origin), `${origin}/`);
      });
    }
  }
});
