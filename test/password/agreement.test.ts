import assert from 'node:assert/strict';
import { before, describe, it, mock } from 'node:test';
import { payload } from '../../scripts/dictionary/payload.mjs';
import {
  agreement,
  heldOut,
  readReference,
  REFERENCE_DAY,
  stockScore,
} from '../../scripts/dictionary/reference.mjs';

describe('the small dictionary', () => {
  let guess: typeof import('../../src/password/guess.js').guess;
  before(async () => {
    mock.timers.enable({ apis: ['Date'], now: REFERENCE_DAY }); // zxcvbn reads the year when it is loaded
    ({ guess } = await import('../../src/password/guess.js'));
  });

  it('is small enough', async () => {
    const { all, words, ranks } = await payload();
    assert.ok(all <= 130_000, `${all} bytes in all`);
    assert.ok(words + ranks <= 113_000, `${words + ranks} bytes of dictionary`);
  });

  it('says what the packs of zxcvbn-ts say, of passwords that it was not made with', () => {
    assert.ok(heldOut.length >= 2000);
    const share = agreement((password) => guess(password).score);
    const same = share((difference) => difference === 0);
    const muchTooHigh = share((difference) => difference >= 2);
    assert.ok(same >= 95, `${same} % have the same score`);
    assert.ok(muchTooHigh <= 0.2, `${muchTooHigh} % are rated two higher`);
  });

  it('is held against what zxcvbn-ts really says', () => {
    const score = stockScore();
    const reference = readReference();
    assert.equal(reference.length, heldOut.length);
    heldOut.forEach(({ password, kind }, index) => {
      if (index % 50 === 0) assert.equal(score(password), reference[index], `${kind}, number ${index}`);
    });
  });
});
