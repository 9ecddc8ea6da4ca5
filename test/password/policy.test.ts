import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PasswordPolicy } from '../../src/contract/results.js';
import { checkPolicy, passwordRules } from '../../src/password/policy.js';

const policy: PasswordPolicy = {
  minLength: 12,
  advise: [],
  require: [],
  minScore: 3,
  forbidPersonalInfo: true,
  breachCheck: false,
};

/** Codes of the lines that are not met. */
const unmet = (asked: Partial<PasswordPolicy>, password: string) =>
  checkPolicy({ ...policy, ...asked }, password)
    .filter(({ met }) => !met)
    .map(({ code }) => code);

describe('checkPolicy', () => {
  it('counts code points, not UTF-16 units', () => {
    assert.deepEqual(unmet({}, 'a'.repeat(11)), ['too-short']);
    assert.deepEqual(unmet({}, 'a'.repeat(12)), []);
    assert.deepEqual(unmet({}, '🔑'.repeat(11)), ['too-short']);
    assert.deepEqual(unmet({}, '🔑'.repeat(12)), []);
    assert.deepEqual(unmet({ maxLength: 20 }, '🔑'.repeat(20)), []);
    assert.deepEqual(unmet({ maxLength: 20 }, '🔑'.repeat(21)), ['too-long']);
    assert.deepEqual(unmet({ maxLength: 20 }, 'a'.repeat(21)), ['too-long']);
  });

  it('has no line for a longest length that nobody set', () => {
    const codes = checkPolicy(policy, '').map(({ code }) => code);
    assert.deepEqual(codes, ['too-short']);
  });

  it('tells advice from what is required, in one order', () => {
    const lines = checkPolicy(
      { ...policy, advise: ['symbol', 'digit', 'upper'], require: ['digit', 'lower'] },
      'ñandú',
    );
    assert.deepEqual(lines, [
      { code: 'too-short', met: false, level: 'required' },
      { code: 'missing-upper', met: false, level: 'advised' },
      { code: 'missing-lower', met: true, level: 'required' },
      { code: 'missing-digit', met: false, level: 'required' },
      { code: 'missing-symbol', met: false, level: 'advised' },
    ]);
  });

  it('knows the kinds in every script, and takes a space for no symbol', () => {
    const require = ['upper', 'lower', 'digit', 'symbol'] as const;
    assert.deepEqual(unmet({ minLength: 1, require }, 'Ñü٣€'), []);
    assert.deepEqual(unmet({ minLength: 1, require }, 'Aa 1'), ['missing-symbol']);
    assert.deepEqual(unmet({ minLength: 1, require }, '漢字'), [
      'missing-upper',
      'missing-lower',
      'missing-digit',
      'missing-symbol',
    ]);
  });

  it('an empty password meets nothing but a longest length', () => {
    assert.deepEqual(unmet({ maxLength: 64, advise: ['lower'] }, ''), ['too-short', 'missing-lower']);
  });
});

describe('passwordRules', () => {
  it('asks for the required and the advised kinds, and allows the others', () => {
    assert.equal(
      passwordRules({ ...policy, maxLength: 128, require: ['digit'], advise: ['upper', 'symbol'] }),
      'minlength: 12; maxlength: 128; required: upper; required: digit; required: [-!#$%&*+.:=?@_];' +
        ' allowed: upper, lower, digit, [-!#$%&*+.:=?@_];',
    );
  });

  it('asks for nothing else where the policy does not', () => {
    assert.equal(passwordRules(policy), 'minlength: 12; allowed: upper, lower, digit, [-!#$%&*+.:=?@_];');
  });
});
