import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWorld, demoSeed } from '../../mocks/index.js';
import { moveSeed, readSeed } from '../../mocks/cli/seed-file.js';

const gloria = { number: '201', givenName: 'Gloria', familyName: 'Vidal', email: 'gloria@acme.example' };
const password = 'silla-nube-42-Otoño';
const people = (...accounts: unknown[]): object => ({ domain: 'acme.example', accounts });
const person = (more: object): object => people({ ...gloria, ...more });

describe('people of your own', () => {
  it('sign in, with what the file says of them', () => {
    const world = createWorld({ seed: readSeed(person({ password, birthDate: '1979-05-21' })) });
    const sign = (username: string, domain?: string): unknown =>
      world.signIn({ username, password, remember: false, ...(domain !== undefined && { domain }) });
    for (const name of ['201', '201@acme.example', 'gloria@acme.example']) {
      assert.match(JSON.stringify(sign(name)), /"displayName":"Gloria Vidal","domain":"acme.example"/);
    }
    assert.deepEqual(sign('201', 'demo.pbx.example'), { refused: 'invalid-credentials' });
    assert.deepEqual(sign('101'), { refused: 'invalid-credentials' });
  });

  it('may be of several domains', () => {
    const { accounts } = readSeed(people(gloria, { ...gloria, domain: 'b.example', email: 'g@b.example' }));
    assert.deepEqual(
      accounts.map(({ domain }) => domain),
      ['acme.example', 'b.example'],
    );
    assert.notEqual(accounts[0]?.id, accounts[1]?.id);
  });

  it('have their second factors, with hints that tell no more than they must', () => {
    const secondFactor = ['totp', 'email-code', 'call', 'recovery-code'];
    const [account] = readSeed(
      person({ password, secondFactor, totpSecret: 'JBSWY3DPEHPK3PXP', recoveryCodes: ['aaaa-1111'] }),
    ).accounts;
    assert.deepEqual(account?.secondFactor, [
      { id: 'totp', kind: 'totp' },
      { id: 'email', kind: 'email-code', hint: 'g•••@acme.example' },
      { id: 'call', kind: 'call', hint: '201' },
      { id: 'recovery', kind: 'recovery-code' },
    ]);
  });

  it('come with their accounts elsewhere, and with strangers that belong to nobody', () => {
    const { identities, accounts } = readSeed(person({ providers: ['google'] }));
    const [first, ...others] = identities;
    assert.deepEqual([first?.provider, first?.accountId], ['google', accounts[0]?.id]);
    assert.ok(others.length > 0 && others.every(({ accountId }) => accountId === undefined));
  });

  it('live under the policy of the file, and under the demo’s where it is silent', () => {
    const { policy } = readSeed({ policy: { minLength: 20 }, accounts: [gloria] });
    assert.deepEqual(policy, { ...demoSeed.policy, minLength: 20 });
  });

  it('that are not disabled or locked need not say so', () => {
    const [account] = readSeed(person({ disabled: false, startsLocked: false })).accounts;
    assert.ok(account && !('disabled' in account) && !('startsLocked' in account));
  });
});

describe('a file that is wrong', () => {
  const mistakes: [json: unknown, said: string][] = [
    [[], 'must be an object'],
    [{}, 'accounts: is missing'],
    [{ accounts: {} }, 'accounts: must be a list'],
    [{ accounts: [] }, 'accounts: has nobody in it'],
    [
      { accounts: [gloria], polcy: {} },
      'polcy: is not known here; there are domain, product, supportMinutes, policy, accounts',
    ],
    [
      { accounts: [gloria], domain: 'Acme Inc' },
      'domain: must be a domain in small letters, such as acme.example',
    ],
    [{ accounts: [gloria], supportMinutes: 0 }, 'supportMinutes: must be a whole number from 1 to 10000'],
    [{ accounts: [gloria], policy: { minScore: 5 } }, 'policy.minScore: must be a whole number from 0 to 4'],
    [
      { accounts: [gloria], policy: { require: ['emoji'] } },
      'policy.require[0]: must be "upper" or "lower" or "digit" or "symbol"',
    ],
    [people(gloria, 7), 'accounts[1]: must be an object'],
    [person({ number: 201 }), 'accounts[0].number: must be a user number, without spaces, capitals and @'],
    [people({ number: '7', givenName: 'G' }), 'accounts[0].email: is missing'],
    [
      person({ email: 'Gloria@acme.example' }),
      'accounts[0].email: must be an e-mail address in small letters',
    ],
    [person({ password: '' }), 'accounts[0].password: must be a text, and not empty'],
    [person({ birthDate: '21.5.1979' }), 'accounts[0].birthDate: must be a date, such as 1984-03-14'],
    [person({ birthDate: '1979-02-30' }), 'accounts[0].birthDate: is no day of any calendar'],
    [person({ disabled: 'yes' }), 'accounts[0].disabled: must be true or false'],
    [person({ phoneNumbers: [7] }), 'accounts[0].phoneNumbers[0]: must be a text, and not empty'],
    [person({ passwordChange: 'expired' }), 'accounts[0].password: is missing: it is the one to be changed'],
    [
      person({ secondFactor: ['totp'] }),
      'accounts[0].totpSecret: is missing: the second factor totp needs it',
    ],
    [
      person({ secondFactor: ['recovery-code'] }),
      'accounts[0].recoveryCodes: is missing: the second factor recovery-code needs it',
    ],
    [
      person({ totpSecret: 'not base 32' }),
      'accounts[0].totpSecret: must be Base32 of at least 16 characters: A to Z and 2 to 7',
    ],
    [
      people(JSON.parse('{ "__proto__": {} }') as object),
      'accounts[0].__proto__: is not known here; there are number, domain, givenName, familyName, email, birthDate, phoneNumbers, locale, password, passwordChange, secondFactor, totpSecret, recoveryCodes, providers, disabled, startsLocked',
    ],
    [
      people(gloria, { ...gloria, email: 'g@acme.example' }),
      "accounts[1]: 201@acme.example is somebody else's already",
    ],
    [
      people(gloria, { ...gloria, number: '202' }),
      "accounts[1]: gloria@acme.example is somebody else's already",
    ],
  ];
  for (const [json, said] of mistakes) {
    it(`is told of in words: ${said}`, () => {
      assert.throws(() => readSeed(json), { message: said });
    });
  }

  it('does not say a password', () => {
    const wrong = person({ password: ['hunter2'] });
    assert.throws(
      () => readSeed(wrong),
      ({ message }: Error) => !message.includes('hunter2'),
    );
  });
});

describe('another domain', () => {
  it('takes those of the default domain along, and nobody else', () => {
    const { accounts, defaultDomain } = moveSeed(demoSeed, 'acme.example');
    assert.equal(defaultDomain, 'acme.example');
    const domains = (list: typeof accounts): string[] => [...new Set(list.map(({ domain }) => domain))];
    assert.deepEqual(domains(accounts), ['acme.example', ...domains(demoSeed.accounts).slice(1)]);
    assert.equal(accounts.length, demoSeed.accounts.length);
  });

  it('is refused where it is none, and where it makes two of one', () => {
    assert.throws(() => moveSeed(demoSeed, 'Acme'), { message: /^must be a domain in small letters/ });
    const two = readSeed(people(gloria, { ...gloria, domain: 'b.example', email: 'g@b.example' }));
    assert.throws(() => moveSeed(two, 'b.example'), { message: /201@b\.example is somebody else's already/ });
  });
});
