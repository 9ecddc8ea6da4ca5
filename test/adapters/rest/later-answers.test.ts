import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { exchanges } from './exchanges.js';
import { failure, json, options, ScriptedServer } from './scripted-server.js';

/* What the answers of the operations hold that are loaded later; exchanges.test.ts has what holds for all. */

describe('an answer in words that nobody agreed on', () => {
  for (const [name, member, values] of [
    ['openTicket', 'kind', ['lost', 'constructor', '']],
    ['openTicket', 'status', ['resolved', 'in-progress', '']],
    ['openTicket', 'createdAt', ['soon', '', '1969-01-01T00:00:00Z']],
    ['getTicket', 'status', ['closed', '__proto__', '']],
    ['getTicket', 'updatedAt', ['soon', '']],
    ['getPasswordPolicy', 'minScore', [5, 0.5]],
  ] as const) {
    test(`${name} is protocol for another ${member}`, async (t) => {
      const server = await ScriptedServer.start(t);
      const { call, status, answer } = exchanges[name];
      for (const value of values) {
        server.will(json(status, { ...answer, [member]: value }));
        await failure(call(server.adapter(), options()), 'protocol');
      }
    });
  }

  for (const status of ['open', 'in-progress', 'resolved']) {
    test(`a ticket may be ${status}`, async (t) => {
      const server = await ScriptedServer.start(t);
      const { call, answer } = exchanges.getTicket;
      server.will(json(200, { ...answer, status }));
      assert.deepEqual(await call(server.adapter(), options()), { ...answer, status });
    });
  }

  test('a policy leaves out kinds of characters that it does not know', async (t) => {
    const server = await ScriptedServer.start(t);
    const { call, answer } = exchanges.getPasswordPolicy;
    server.will(json(200, { ...answer, require: ['emoji', 'digit', 7, 'digit'] }));
    assert.deepEqual(await call(server.adapter(), options()), { ...answer, require: ['digit'] });
  });

  test('times of sessions have to be times', async (t) => {
    const server = await ScriptedServer.start(t);
    const { call, answer } = exchanges.listSessions;
    for (const member of ['createdAt', 'lastSeenAt']) {
      server.will(json(200, [answer[0], { ...answer[1], [member]: 'yesterday' }]));
      await failure(call(server.adapter(), options()), 'protocol');
    }
  });
});

describe('a long list', () => {
  const session = exchanges.listSessions.answer[1];
  const numbered = (length: number) => Array.from({ length }, (_, n) => ({ ...session, id: `ses_${n}` }));

  test('of sessions is shown whole, since one that is not shown is one that nobody ends', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, numbered(200)), json(200, []));
    assert.deepEqual(await server.adapter().listSessions({}, options()), numbered(200));
    assert.deepEqual(await server.adapter().listSessions({}, options()), []);
  });

  test('of more sessions than a person has is cut', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, numbered(1000)));
    assert.deepEqual(await server.adapter().listSessions({}, options()), numbered(200));
  });

  test('of phone numbers is cut', async (t) => {
    const server = await ScriptedServer.start(t);
    const phoneNumbers = Array.from({ length: 1000 }, (_, n) => `+34 600 ${n}`);
    server.will(json(200, { ...exchanges.getAccount.answer, phoneNumbers }));
    const account = await server.adapter().getAccount({}, options());
    assert.deepEqual(account.phoneNumbers, phoneNumbers.slice(0, 20));
  });
});
