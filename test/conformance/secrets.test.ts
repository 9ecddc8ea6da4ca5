import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Journal, type HttpExchange } from '../../src/conformance/exchange.js';
import { Secrets } from '../../src/conformance/secrets.js';

const PASSWORD = 'pa"ss\\wörd 58$&';
const person = { userNumber: '101', domain: 'pbx.example' };
const fixtures = {
  accounts: { ordinary: { ...person, password: PASSWORD, recoveryCodes: ['aaaa-1111'] } },
  newPassword: 'brand-new-one',
  administrator: { token: 'admin' },
};

describe('secrets', () => {
  const fresh = (): Secrets => new Secrets(fixtures);

  it('of the fixtures are masked wherever they are, however they are written', () => {
    const spellings = [
      PASSWORD,
      JSON.stringify(PASSWORD),
      encodeURIComponent(PASSWORD),
      'aaaa-1111',
      'brand-new-one',
    ];
    for (const secret of spellings) {
      assert.match(fresh().mask(`before ${secret} after`), /^before "?•••"? after$/, secret);
      assert.match(fresh().mask(`x${secret}x`), /^x"?•••"?x$/, secret);
    }
  });

  it('that are short are masked as whole words only', () => {
    assert.equal(fresh().mask('admin is no administrator, admin!'), '••• is no administrator, •••!');
  });

  it('are masked by the names of members, at any depth, and then by value', () => {
    const secrets = fresh();
    const body = { deep: [{ trackingToken: 'tk-123456', code_verifier: 'verify-me' }], challenge: '' };
    secrets.study(body, false);
    assert.deepEqual(secrets.maskBody(body, false), {
      deep: [{ trackingToken: '•••', code_verifier: '•••' }],
      challenge: '',
    });
    assert.equal(secrets.mask('/tickets?t=tk-123456'), '/tickets?t=•••');
  });

  it('are codes in a request, and names of problems in an answer', () => {
    const secrets = fresh();
    const request = { code: '492039' };
    secrets.study(request, true);
    assert.deepEqual(secrets.maskBody(request, true), { code: '•••' });
    const problem = {
      code: 'challenge-invalid',
      detail: 'not 492039',
      tried: 492039,
      status: 401,
      '492039': 1,
    };
    assert.deepEqual(secrets.maskBody(problem, false), {
      code: 'challenge-invalid',
      detail: 'not •••',
      tried: '•••',
      status: 401,
      '•••': 1,
    });
  });

  it('are the values of cookies, and not their flags', () => {
    const secrets = fresh();
    secrets.studyHeaders([['set-cookie', 'pbx-session=s3cr3t-id; Path=/']]);
    assert.equal(secrets.maskHeader('cookie', 'a=1; pbx-session=s3cr3t-id'), 'a=•••; pbx-session=•••');
    const set = 'pbx-session=other; Path=/; Max-Age=60';
    assert.equal(secrets.maskHeader('set-cookie', set), 'pbx-session=•••; Path=/; Max-Age=60');
    const cleared = 'pbx-session=; Path=/; Max-Age=0';
    assert.equal(secrets.maskHeader('set-cookie', cleared), cleared);
    assert.equal(secrets.maskHeader('x-debug', 'id s3cr3t-id'), 'id •••');
  });

  it('are what some headers are for', () => {
    for (const name of ['authorization', 'x-ticket-token', 'x-session-token']) {
      assert.equal(fresh().maskHeader(name, 'Bearer x'), '•••', name);
    }
  });

  it('are parameters of the way to a provider and back', () => {
    const location = 'https://id.example/auth?client_id=pbx&state=3q2-7w&nonce=n-1#id_token=e30.e30';
    const masked = 'https://id.example/auth?client_id=pbx&state=•••&nonce=•••#id_token=•••';
    assert.equal(fresh().maskHeader('location', location), masked);
    assert.deepEqual(fresh().maskBody({ url: location }, false), { url: masked });
  });

  it('are masked in what was said before they were learnt', () => {
    const journal = new Journal(fresh());
    const call: HttpExchange = {
      kind: 'http',
      method: 'GET',
      path: '/x',
      requestHeaders: [],
      status: 200,
      headers: [],
    };
    journal.add({ ...call, path: '/x?later-known', body: 'It is later-known' });
    journal.add({ ...call, body: { idToken: 'later-known' } });
    assert.ok(!JSON.stringify(journal.masked()).includes('later-known'));
  });
});
