import { assert } from '@open-wc/testing';
import { cameAtOnce, isWhole, readCode, readRecoveryCode } from '../../src/contract/one-time-code.js';

describe('a one-time code', () => {
  const understood: [what: string, typed: string, code: string][] = [
    ['plain', '123456', '123456'],
    ['zeros at the front', '000042', '000042'],
    ['spaces around it', ' 123456\n', '123456'],
    ['in two halves', '123 456', '123456'],
    ['in three', '12 34 56', '123456'],
    ['a dash', '123-456', '123456'],
    ['a long dash', '123–456', '123456'],
    ['no-break spaces', '123\u00a0456\u00a0', '123456'],
    ['narrow and zero-width spaces', '\u200b123\u202f456\ufeff', '123456'],
    ['marks of direction', '\u200e\u2066123456\u2069', '123456'],
    ['a tab', '123\t456', '123456'],
    ['dots', '123.456', '123456'],
    ['full-width digits', '１２３４５６', '123456'],
    ['Arabic-Indic digits', '١٢٣٤٥٦', '123456'],
    ['Persian digits', '۱۲۳ ۴۵۶', '123456'],
    ['Devanagari digits', '१२३४५६', '123456'],
    ['mathematical digits', '𝟏𝟐𝟑𝟒𝟓𝟔', '123456'],
    ['the digits of N’Ko and Balinese', '߁߂߃᭔᭕᭖', '123456'],
    ['its sentence', 'Your code is 123 456. Tell nobody.', '123456'],
    ['its sentence, with another number', 'Code: 654321. It is good for 10 minutes.', '654321'],
    ['a prefix', 'G-123456', '123456'],
    ['four digits', '1234', '1234'],
    ['eight digits', '1234 5678', '12345678'],
    ['nine digits in groups', '123-456-789', '123456789'],
    ['letters', 'AB12 CD', 'AB12CD'],
    ['nothing', ' ', ''],
  ];
  for (const [what, typed, code] of understood) {
    it(`is understood: ${what}`, () => assert.strictEqual(readCode(typed), code));
  }

  it('is not guessed from a text with two of them', () => {
    assert.isFalse(isWhole(readCode('123456 or 654321?')));
  });

  it('is not found in a longer number', () => {
    assert.isFalse(isWhole(readCode('order 1234567890')));
    assert.isFalse(isWhole(readCode('ref. A123456')));
  });

  it('reads a whole page without delay', () => {
    assert.isFalse(isWhole(readCode('1 '.repeat(100_000))));
    assert.isFalse(isWhole(readCode('123 a'.repeat(50_000))));
  });

  it('is whole with six digits, and with nothing else', () => {
    assert.isTrue(isWhole('123456'));
    for (const code of ['', '12345', '1234567', 'ABCDEF', '12345a', '12345\n'])
      assert.isFalse(isWhole(code), code);
  });
});

describe('a recovery code', () => {
  const understood: [typed: string, code: string][] = [
    ['aaaa-1111', 'aaaa-1111'],
    [' AAAA-1111 ', 'AAAA-1111'],
    ['aaaa–1111', 'aaaa-1111'],
    ['aaaa\u20111111', 'aaaa-1111'],
    ['\u200baaaa-１１１１', 'aaaa-1111'],
    ['aaaa 1111', 'aaaa 1111'],
  ];
  for (const [typed, code] of understood) {
    it(`is sent as printed: ${typed}`, () => assert.strictEqual(readRecoveryCode(typed), code));
  }
});

describe('what came into a field at once', () => {
  const atOnce: [before: string, after: string][] = [
    ['', '123456'],
    ['123', '123456'],
    ['123456', '654321'],
    ['123456', '129956'],
    ['12', '1299'],
  ];
  for (const [before, after] of atOnce) {
    it(`${before || 'nothing'} → ${after}: a paste`, () => assert.isTrue(cameAtOnce(before, after)));
  }

  const keys: [before: string, after: string][] = [
    ['', '1'],
    ['12345', '123456'],
    ['12356', '123456'],
    ['123456', '123956'],
    ['11111', '111111'],
    ['123456', '12345'],
    ['123456', ''],
    ['123456', '123456'],
  ];
  for (const [before, after] of keys) {
    it(`${before || 'nothing'} → ${after || 'nothing'}: a key`, () =>
      assert.isFalse(cameAtOnce(before, after)));
  }
});
