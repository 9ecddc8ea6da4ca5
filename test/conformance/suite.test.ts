import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createWorld } from '../../mocks/index.js';
import { startMock } from '../../mocks/node.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import {
  cases,
  createCookieFetch,
  demoFixtures,
  runConformance,
  type CaseResult,
  type Report,
} from '../../src/conformance/index.js';
import { operationOf } from '../../src/conformance/operations.js';

/** The mock waits for nothing but the polls of the REST adapter. */
const quickWorld = () => createWorld({ sleep: async () => {} });

const failures = ({ results }: Report): string[] =>
  results.filter(({ verdict }) => verdict === 'fail').map(({ id, message }) => `${id}: ${message ?? ''}`);
const skipped = ({ results }: Report): string[] =>
  results.filter(({ verdict }) => verdict === 'skip').map(({ id }) => id);

/** What cases use, as far as it can be seen in what was said, against what they say they need. */
class Uses {
  readonly undeclared: string[] = [];
  #control = false;

  /** To see calls of the control, but for what each case begins with, and for the time. */
  readonly fetch: typeof globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const isHarmless = url.endsWith('/reset') || init?.body === '{"advanceSeconds":0}';
    this.#control ||= url.includes('/__mock/') && !isHarmless;
    return fetch(input, init);
  };

  readonly note = ({ id, exchanges }: CaseResult): void => {
    const needs: readonly string[] = cases.find((one) => one.id === id)?.needs ?? [];
    const used = exchanges.map((one) =>
      one.kind === 'call' ? one.operation : operationOf(one.method, one.path)?.capability,
    );
    const sent = exchanges.map((one) => (one.kind === 'call' ? one.input : one.requestBody));
    const control = this.#control ? ['control'] : [];
    this.#control = false;
    for (const what of new Set([...used, ...control, ...rolesIn(JSON.stringify(sent))])) {
      const isDeclared = needs.some((need) => need === what || need.startsWith(`${what}.`));
      if (what !== undefined && !isDeclared) this.undeclared.push(`${id} uses ${what}`);
    }
  };
}

/** The people of the demo who are named in a request by their number and domain. */
function rolesIn(said: string): string[] {
  const people = Object.entries(demoFixtures.accounts);
  return people
    .filter(([, { userNumber }]) => new RegExp(`"(username|userNumber)":"${userNumber}"`).test(said))
    .map(([role]) => role);
}

describe('the cases', () => {
  it('are more than 80, each with its own id and sentence', () => {
    assert.ok(cases.length > 80);
    assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
    assert.equal(new Set(cases.map(({ title }) => title)).size, cases.length);
    for (const { id, title } of cases) {
      assert.match(id, /^[a-z-]+\/[a-zA-Z0-9-]+$/);
      assert.match(title, /^\p{Lu}.*[^.]$/su, title);
    }
  });
});

describe('the mock as a server, for pages of another origin', () => {
  let server: MockServer;
  before(async () => {
    server = await startMockServer({ world: quickWorld() });
  });
  after(() => server.close());

  it('conforms', async () => {
    const used = new Uses();
    const backend = { baseUrl: server.apiUrl, origin: 'http://localhost:5173', fetch: used.fetch };
    const report = await runConformance({ backend, fixtures: demoFixtures, onResult: used.note });
    assert.deepEqual(failures(report), []);
    assert.deepEqual(skipped(report), ['cookies/secure']);
    assert.deepEqual(report.missing, []);
    assert.deepEqual(
      report.results.map(({ id }) => id),
      cases.map(({ id }) => id),
    );
    assert.deepEqual(used.undeclared, [], 'each case says what it needs');
  });

  it('conforms as an adapter, as far as one can be seen to', async () => {
    const createAdapter = () => createRestAdapter({ baseUrl: server.apiUrl, fetch: createCookieFetch() });
    const fixtures = { ...demoFixtures, control: `${server.url}/__mock` };
    const report = await runConformance({ backend: { createAdapter }, fixtures });
    assert.deepEqual(failures(report), []);
    const ofHttp = cases.filter(({ level }) => level === 'http').map(({ id }) => id);
    assert.deepEqual(skipped(report), ofHttp);
    assert.deepEqual([report.backend, report.missing], ['adapter', []]);
  });

  it('uses nothing up where it cannot be reset', async () => {
    const { control, ...fixtures } = demoFixtures;
    assert.ok(control);
    server.world.reset();
    const mails = server.world.mailbox();
    const only = ['password', 'new-password', 'ticket', 'resend', 'activate'];
    const report = await runConformance({ backend: { baseUrl: server.apiUrl }, fixtures, only });
    assert.deepEqual(failures(report), []);
    const applied = report.results.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id);
    assert.deepEqual(applied, [
      'new-password/temporary',
      'new-password/expired',
      'new-password/same-policy',
      'new-password/no-session-yet',
      'new-password/invented',
      'new-password/no-second-factor',
      'password/policy',
      'password/nobody',
      'ticket/unknown',
      'activate/nobody',
      'activate/bearer',
      'activate/basic',
    ]);
    assert.deepEqual(server.world.mailbox(), mails);
  });
});

describe('the mock inside of Node', () => {
  it('conforms', async () => {
    const mock = startMock({ baseUrl: 'https://pbx.example/v1', world: quickWorld() });
    try {
      const backend = { baseUrl: 'https://pbx.example/v1' };
      const report = await runConformance({ backend, fixtures: demoFixtures });
      assert.deepEqual(failures(report), []);
      const others = skipped(report).filter((id) => !id.startsWith('cors/'));
      assert.deepEqual(others, []);
    } finally {
      mock.stop();
    }
  });
});
