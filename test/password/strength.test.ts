// `pbx-auth/strength` in Node, where there is no worker. That browsers rate in one: test/controllers/strength.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStrength } from '../../src/strength.js';

const policy = { minLength: 12, require: ['digit'], advise: ['symbol'] } as const;

test('rates as the meter does: the score, and what is found', async () => {
  const { rate } = createStrength();
  assert.deepEqual(await rate('password'), {
    score: 0,
    findings: [{ code: 'common-password' }, { code: 'short' }],
  });
  assert.deepEqual(await rate('tormenta-violeta-31-Faro'), { score: 4, findings: [] });
});

test('what is personal is weak, and said first; then what the policy misses, and no advice', async () => {
  const personal = { givenName: 'Ana', familyName: 'Echeverría', birthDate: '1984-03-14' };
  const { score, findings } = await createStrength().rate('ehceverria-ehceverria Echeverría', {
    personal,
    policy,
  });
  assert.equal(score, 1);
  assert.deepEqual(findings.slice(0, 2), [
    { code: 'personal-info', kind: 'family-name' },
    { code: 'missing-digit' },
  ]);
});

test('months are called by their names in the language that is given', async () => {
  const personal = { birthDate: '1984-03-14' };
  const { rate } = createStrength();
  const seen = async (language?: string): Promise<boolean> =>
    (await rate('marzec-1984', { personal, ...(language !== undefined && { language }) })).findings.some(
      ({ kind }) => kind === 'birth-date',
    );
  assert.equal(await seen('pl'), true);
  assert.equal(await seen(), false);
});

test('words of the page count as personal', async () => {
  const { findings } = await createStrength().rate('centralia-7', { userInputs: ['Centralia'] });
  assert.deepEqual(findings[0], { code: 'personal-info', kind: 'other' });
});

test('nothing typed is nothing known', async () => {
  assert.deepEqual(await createStrength().rate('', { policy }), { score: null, findings: [] });
});

test('questions that overlap each get their own answer', async () => {
  const { rate } = createStrength();
  const answers = await Promise.all(
    ['password', 'tormenta-violeta-31-Faro', 'qwertyuiop'].map((one) => rate(one)),
  );
  assert.deepEqual(
    answers.map(({ score }) => score),
    [0, 4, 0],
  );
});

test('after the end, the next question begins anew', async () => {
  const strength = createStrength({ worker: false });
  await strength.load();
  strength.stop();
  assert.equal((await strength.rate('password')).score, 0);
});
