import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createWorld } from '../../mocks/index.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import type { AuthAdapter } from '../../src/contract/adapter.js';
import { AuthError } from '../../src/contract/errors.js';
import {
  demoFixtures,
  runConformance,
  type CaseResult,
  type ConformanceOptions,
  type Report,
} from '../../src/conformance/index.js';
import { tamper, type Break } from './support/tamper.js';

describe('a run', () => {
  let server: MockServer;
  before(async () => {
    server = await startMockServer({ world: createWorld({ sleep: async () => {} }) });
  });
  after(() => server.close());
  beforeEach(() => server.world.reset());

  const run = (only: readonly string[], more: Partial<ConformanceOptions> = {}): Promise<Report> =>
    runConformance({ backend: { baseUrl: server.apiUrl }, fixtures: demoFixtures, only, ...more });

  const broken = (only: readonly string[], how: Break): Promise<Report> =>
    run(only, { backend: { baseUrl: server.apiUrl, fetch: tamper(server, how) } });

  const verdicts = ({ results }: Report): string[] =>
    results.map(({ id, verdict, message = '' }) => `${verdict} ${id} ${message}`.trim());

  it('is over a topic, or a case, in their own order', async () => {
    const told: CaseResult[] = [];
    const only = ['limit/locked', 'account'];
    const { results } = await run(only, { onResult: (result) => void told.push(result) });
    const ids = ['account/profile', 'account/nobody', 'account/not-before-the-new-password', 'limit/locked'];
    assert.deepEqual(
      results.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(told, results);
  });

  it('is refused for a case that there is not', async () => {
    await assert.rejects(
      run(['sign-in/rigth-password']),
      /^TypeError: There is no case sign-in\/rigth-password/,
    );
    await assert.rejects(run(['sign']), /There is no case sign\./);
  });

  it('is refused for addresses that lead nowhere', async () => {
    const backend = { createAdapter: () => ({}) };
    const control = /^TypeError: fixtures\.control has to be absolute where there is no base URL/;
    await assert.rejects(run(['session'], { backend }), control);
    await assert.rejects(
      run(['session'], { backend: { baseUrl: '/v1' } }),
      /^TypeError: baseUrl has to be absolute/,
    );
    const fixtures = { ...demoFixtures, control: '../elsewhere' };
    await assert.rejects(
      run(['session'], { fixtures }),
      /^TypeError: fixtures\.control: the control has no POST \/reset/,
    );
  });

  it('begins each case with the world as it was', async () => {
    const report = await run(['limit/guessing', 'sign-in/right-password', 'password/change', 'limit/locked']);
    assert.equal(report.passed, 4);
    const again = await run(['sign-in/right-password']);
    assert.equal(again.passed, 1);
  });

  it('asks nothing of a backend that cannot do it', async () => {
    const report = await broken(
      ['ticket', 'enumeration/ticket', 'csrf/openTicket'],
      async (message, { forward }) => {
        const answer = await forward(message);
        if (!message.path.startsWith('/tickets')) return answer;
        return { status: 404, headers: new Headers(), body: '<h1>Not found</h1>' };
      },
    );
    assert.deepEqual(report.missing, ['openTicket', 'getTicket']);
    assert.deepEqual([report.passed, report.failed], [0, 0]);
    assert.equal(report.results[0]?.message, 'the backend has no openTicket');
  });

  it('asks nothing of an adapter that cannot do it', async () => {
    const session = { persistent: false, expiresAt: new Date(Date.now() + 60_000).toISOString() };
    const adapter: AuthAdapter = {
      signIn: async ({ username, password }) => {
        const { userNumber, domain, password: right } = demoFixtures.accounts.ordinary ?? {};
        if (username !== userNumber || password !== right) throw new AuthError('invalid-credentials');
        const user = { id: 'u', displayName: 'Ana', userNumber: '101', domain: domain ?? '' };
        return { status: 'signed-in', user, session };
      },
    };
    const { control, ...fixtures } = demoFixtures;
    assert.ok(control);
    const report = await run(
      ['session', 'sign-in/right-password', 'sign-in/wrong-password', 'sign-in/right-person'],
      {
        backend: { createAdapter: () => adapter },
        fixtures,
      },
    );
    assert.deepEqual(report.capabilities, ['signIn']);
    assert.deepEqual([report.passed, report.failed], [3, 0]);
    assert.equal(report.results[3]?.message, 'the backend has no getSession');
  });

  it('fails an adapter that throws what is no AuthError', async () => {
    const adapter: AuthAdapter = { signIn: () => Promise.reject(new Error('ECONNRESET')) };
    const fixtures = { accounts: demoFixtures.accounts };
    const report = await run(['sign-in/wrong-password'], {
      backend: { createAdapter: () => adapter },
      fixtures,
    });
    assert.deepEqual(verdicts(report), ['fail sign-in/wrong-password Error: ECONNRESET']);
  });

  it('fails a case whose answers break the contract, though it had asked something else', async () => {
    const report = await broken(['csrf/nothing-done'], async (message, { forward }) => {
      const answer = await forward(message);
      if (typeof answer.body === 'object' && 'session' in answer.body)
        answer.body['session'] = { persistent: 1 };
      return answer;
    });
    const words = 'signIn 200.session.expiresAt is missing';
    assert.deepEqual(verdicts(report), [`fail csrf/nothing-done ${words}`]);
  });

  it('goes on when a call gets no answer', async () => {
    const report = await broken(['caching/account', 'caching/providers'], async (message, { forward }) => {
      if (message.path === '/account' && message.headers.has('Cookie')) throw new TypeError('fetch failed');
      return forward(message);
    });
    const said = ['fail caching/account TypeError: fetch failed', 'pass caching/providers'];
    assert.deepEqual(verdicts(report), said);
    const last = report.results[0]?.exchanges.at(-1);
    assert.equal(last?.kind === 'http' && last.status, 0);
  });

  it('ends where no backend answers at all', async () => {
    const { control, ...fixtures } = demoFixtures;
    assert.ok(control);
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    await assert.rejects(
      run(['session'], { backend: { baseUrl: server.apiUrl, fetch }, fixtures }),
      /fetch failed/,
    );
  });
});
