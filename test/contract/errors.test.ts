import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';

describe('AuthError', () => {
  it('is an error that says what went wrong as a code', () => {
    const error = new AuthError('offline');
    assert.instanceOf(error, Error);
    assert.include(error, { name: 'AuthError', code: 'offline', message: 'offline' });
  });

  it('has empty details by default', () => {
    const error = new AuthError('offline');
    assert.deepEqual([error.fields, error.reasons], [[], []]);
    assert.deepEqual([error.retryAfter, error.reference], [undefined, undefined]);
  });

  it('keeps its details', () => {
    const details = {
      retryAfter: 3,
      fields: [{ field: 'a', code: 'b' }],
      reasons: ['short'],
      reference: 'r-1',
    };
    assert.deepInclude(new AuthError('validation', details), details);
  });

  it('has no cause to tell where none was given', () => {
    assert.isUndefined(new AuthError('offline').cause);
  });
});
