import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { contract } from '../mocks/support/contract.js';
import { passwords } from '../mocks/support/mock.js';
import { exchanges, world, type Exchange } from './support/exchanges.js';
import { startPrism, Visitor, type Answer, type Call, type Prism, type Violation } from './support/prism.js';

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly statuses: readonly string[];
}

const operations: Operation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, { operationId: id, responses }]) => ({
    id,
    method: method.toUpperCase(),
    path: path.replace('{provider}', 'google').replace(/\{\w+\}/, 'x'),
    statuses: Object.keys(responses),
  })),
);

const asSomebody = { username: '101', password: passwords['101'], remember: false };

/** Somebody who may do everything, and the call with this one thing about it. */
const spoilt =
  (call: Call) =>
  ({ method, path }: Operation): Exchange =>
  async (visitor) => {
    await visitor.call('POST', '/session', { body: asSomebody });
    return visitor.call(method, path, {
      ...call,
      headers: { Authorization: 'Bearer admin', ...call.headers },
    });
  };

/** What goes wrong in the same way everywhere, by the status that says so. */
const mishaps: Readonly<Record<string, (operation: Operation) => Exchange>> = {
  400: spoilt({ body: '' }),
  401:
    ({ method, path }) =>
    (visitor) =>
      visitor.call(method, path),
  403: spoilt({ headers: { 'X-PBX-Request': '' } }),
  415: spoilt({ body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }),
  422: spoilt({ body: {} }),
  500: spoilt({ headers: { 'X-PBX-Scenario': 'server-error' } }),
  503: spoilt({ headers: { 'X-PBX-Scenario': 'maintenance' } }),
};

/** Prism follows redirects itself and judges what is there: it never sees this one. */
const unseen = ['finishSso 303'];

/** Every answer that the contract has, and how to get it. */
function exchangesOf(operation: Operation, status: string): [name: string, exchange: Exchange][] {
  const name = `${operation.id} ${status}`;
  const own = Object.entries(exchanges).filter(([key]) => key === name || key.startsWith(`${name},`));
  const mishap = name in exchanges ? undefined : mishaps[status]?.(operation);
  return mishap ? [[name, mishap], ...own] : own;
}

const about = (part: 'request' | 'response', { violations }: Answer): Violation[] =>
  violations.filter(({ location }) => location[0] === part);

describe('Prism, a validating proxy before the mock,', () => {
  let mock: MockServer;
  let prism: Prism;
  before(async () => {
    mock = await startMockServer({ world });
    prism = await startPrism(mock.apiUrl);
  });
  after(() => Promise.all([prism.stop(), mock.close()]));
  beforeEach(() => world.reset());

  for (const operation of operations) {
    for (const status of operation.statuses.filter((one) => !unseen.includes(`${operation.id} ${one}`))) {
      const found = exchangesOf(operation, status);
      if (found.length === 0)
        it(`${operation.id} ${status}`, () => assert.fail('nobody has written how to get this answer'));
      for (const [name, exchange] of found) {
        it(`has nothing to object to ${name}`, async () => {
          const visitor = new Visitor(prism.url);
          const last = await exchange(visitor);
          assert.equal(String(last.status), status, JSON.stringify(last));
          for (const answer of visitor.answers) {
            assert.deepEqual(about('response', answer), []);
            if (answer.status < 300) assert.deepEqual(about('request', answer), []);
          }
        });
      }
    }
  }

  it('is asked nothing that the contract does not have', () => {
    const answers = operations.flatMap(({ id, statuses }) => statuses.map((status) => `${id} ${status}`));
    const unheardOf = Object.keys(exchanges).filter((name) => !answers.includes(name.split(',')[0] ?? ''));
    assert.deepEqual(unheardOf, []);
  });
});

describe('Prism, before a backend that gets it wrong,', () => {
  const json = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  let answer: [status: number, headers: Record<string, string>, body: string];
  const backend = createServer((_, response) => void response.writeHead(answer[0], answer[1]).end(answer[2]));
  let prism: Prism;
  before(async () => {
    await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve));
    prism = await startPrism(`http://127.0.0.1:${(backend.address() as AddressInfo).port}`);
  });
  after(async () => {
    await prism.stop();
    backend.close();
    backend.closeAllConnections();
  });

  const wrong: Record<string, [typeof answer, RegExp]> = {
    'a member that is missing': [[200, json, '{"status":"signed-in"}'], /must have required property 'user'/],
    'a value that there is not': [
      [200, json, '{"status":"signed-up"}'],
      /must be equal to constant|must match/,
    ],
    'a header that is missing': [
      [200, { 'Content-Type': 'application/json' }, '{"status":"signed-out"}'],
      /cache-control/i,
    ],
    'a header with another value': [
      [200, { ...json, 'Cache-Control': 'public' }, '{"status":"signed-out"}'],
      /cache-control|constant/i,
    ],
    'another media type': [[200, { ...json, 'Content-Type': 'text/html' }, '<p>'], /media type "text\/html"/],
    'an undeclared status': [[418, json, '{}'], /returned status code/],
    'a problem without its code': [
      [
        500,
        { 'Content-Type': 'application/problem+json' },
        '{"type":"about:blank","title":"x","status":500}',
      ],
      /'code'/,
    ],
  };
  for (const [what, [given, said]] of Object.entries(wrong)) {
    it(`tells of ${what}`, async () => {
      answer = given;
      const seen = about('response', await new Visitor(prism.url).call('GET', '/session'));
      assert.match(seen.map(({ message }) => message).join('; '), said);
    });
  }

  it('has nothing to object to an answer that is right', async () => {
    answer = [200, json, '{"status":"signed-out"}'];
    assert.deepEqual((await new Visitor(prism.url).call('GET', '/session')).violations, []);
  });
});
