import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoSeed } from '../../mocks/index.js';
import { demoFixtures, parseFixtures } from '../../src/conformance/index.js';

describe('fixtures', () => {
  it('are read from JSON, as text or as values', () => {
    assert.deepEqual(parseFixtures(JSON.stringify(demoFixtures)), demoFixtures);
    assert.deepEqual(parseFixtures(structuredClone(demoFixtures)), demoFixtures);
    assert.deepEqual(parseFixtures('{"accounts":{}}'), { accounts: {} });
  });

  it('of the demo are people of the mock’s world', () => {
    const { unknown, ...known } = demoFixtures.accounts;
    for (const { userNumber, domain, password, email } of Object.values(known)) {
      const account = demoSeed.accounts.find((one) => one.domain === domain && one.number === userNumber);
      assert.equal(account?.password, password, userNumber);
      if (email !== undefined) assert.equal(account?.email, email);
    }
    assert.equal(
      demoSeed.accounts.some(({ number }) => number === unknown?.userNumber),
      false,
    );
    assert.equal(
      demoSeed.accounts.some(({ number }) => number === demoFixtures.newcomer?.userNumber),
      false,
    );
  });

  const ana = { userNumber: '101', domain: 'pbx.example' };
  const wrong: readonly (readonly [unknown, string])[] = [
    ['{"accounts":', 'fixtures: no JSON'],
    [null, 'fixtures: has to be an object'],
    [[], 'fixtures: has to be an object'],
    [{}, 'accounts: has to be an object'],
    [{ accounts: {}, password: 'x' }, 'fixtures.password: unknown; known are accounts'],
    [{ accounts: { anna: ana } }, 'accounts.anna: unknown; known are ordinary'],
    [{ accounts: { ordinary: 7 } }, 'accounts.ordinary: has to be an object'],
    [{ accounts: { ordinary: { domain: 'x' } } }, 'accounts.ordinary.userNumber: has to be a string'],
    [{ accounts: { ordinary: { ...ana, domain: '' } } }, 'accounts.ordinary.domain: has to be a string'],
    [{ accounts: { ordinary: { ...ana, pasword: 'x' } } }, 'accounts.ordinary.pasword: unknown'],
    [{ accounts: { ordinary: { ...ana, password: 1 } } }, 'accounts.ordinary.password: has to be a string'],
    [
      { accounts: { secondFactor: { ...ana, totpSecret: '!' } } },
      'accounts.secondFactor.totpSecret: has to be base32',
    ],
    [
      { accounts: { secondFactor: { ...ana, recoveryCodes: 'a' } } },
      'accounts.secondFactor.recoveryCodes: has to be a list',
    ],
    [
      { accounts: { secondFactor: { ...ana, recoveryCodes: [1] } } },
      'accounts.secondFactor.recoveryCodes[0]: has to be',
    ],
    [{ accounts: {}, administrator: 'admin' }, 'administrator: has to be an object'],
    [{ accounts: {}, administrator: {} }, 'administrator.token: has to be a string'],
    [{ accounts: {}, newcomer: ana }, 'newcomer.email: has to be a string'],
    [{ accounts: {}, identities: { provider: 'x' } }, 'identities.linked: has to be a string'],
    [{ accounts: {}, control: 7 }, 'control: has to be a string'],
  ];
  for (const [json, words] of wrong) {
    it(`say what is wrong: ${words}`, () => {
      assert.throws(
        () => parseFixtures(json),
        (error) => error instanceof TypeError && error.message.startsWith(words),
      );
    });
  }

  it('never repeat a value that is wrong', () => {
    const secret = 'hunter2-hunter2';
    for (const json of [
      `{"accounts": "${secret}`,
      { accounts: { secondFactor: { ...ana, totpSecret: secret } } },
    ]) {
      assert.throws(
        () => parseFixtures(json),
        (error) => error instanceof Error && !error.message.includes(secret),
      );
    }
  });
});
