import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createWorld } from '../../mocks/index.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { Client, passwords } from './support/mock.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use when everything that can go is gone. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}

const MEGABYTE = 2 ** 20;

describe('the mock under load', () => {
  let server: MockServer;
  before(async () => {
    server = await startMockServer({ world: createWorld({ sleep: async () => undefined }) });
  });
  after(() => server.close());

  const signedIn = async (): Promise<Client> => {
    const client = new Client(server.apiUrl);
    await client.signIn('101', passwords['101']);
    return client;
  };

  /** Every kind of answer in turn: read, changed, refused for its body, for its path, for its caller. */
  const kinds = [
    ['GET', '/session', undefined, 200],
    ['POST', '/session/renew', undefined, 200],
    ['GET', '/sessions', undefined, 200],
    ['POST', '/session', { username: '101' }, 422],
    ['GET', '/nope', undefined, 404],
    ['POST', '/activations', {}, 401],
  ] as const;

  async function call(client: Client, turn: number): Promise<void> {
    const [method, path, body, status] = kinds[turn % kinds.length] ?? kinds[0];
    const response = await client.send(method, path, { ...(body && { body }) });
    assert.equal(response.status, status, `${method} ${path}, call ${turn}`);
    await response.text();
  }

  it('answers 10 000 calls one after the other, and keeps nothing of them', async () => {
    const client = await signedIn();
    for (let turn = 0; turn < 2000; turn += 1) await call(client, turn);
    const warm = await heap();
    for (let turn = 0; turn < 10_000; turn += 1) await call(client, turn);
    const grown = (await heap()) - warm;
    // A call that left 1 kB behind would show ten times as much.
    assert.ok(grown < MEGABYTE, `${(grown / MEGABYTE).toFixed(2)} MB more than before`);
    assert.equal(server.world.log.entries().length, 200);
    assert.equal((await client.get('/session')).body['status'], 'signed-in');
  });

  it('answers 200 calls at once, each its own', async () => {
    const client = await signedIn();
    const keys = Array.from({ length: 200 }, (_, index) => `key-${index}`);
    const tickets = await Promise.all(
      keys.map((key, index) =>
        client.post(
          '/tickets',
          {
            kind: 'forgot-password',
            domain: 'demo.pbx.example',
            userNumber: String(1000 + index),
            locale: 'es',
          },
          { 'Idempotency-Key': key },
        ),
      ),
    );
    assert.equal(new Set(tickets.map(({ body }) => body['reference'])).size, 200);
    const states = await Promise.all(
      tickets.map(({ body }) =>
        client.get(`/tickets/${String(body['reference'])}`, {
          headers: { 'X-Ticket-Token': String(body['trackingToken']) },
        }),
      ),
    );
    assert.deepEqual(
      states.map(({ body }) => body['reference']),
      tickets.map(({ body }) => body['reference']),
    );
  });
});
