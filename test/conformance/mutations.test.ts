import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createWorld } from '../../mocks/index.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import { demoFixtures, runConformance, type Report } from '../../src/conformance/index.js';
import { mutations } from './breaks/index.js';
import { tamper, type Break } from './support/tamper.js';

describe('a mock that is broken', () => {
  let server: MockServer;
  before(async () => {
    server = await startMockServer({ world: createWorld({ sleep: async () => {} }) });
  });
  after(() => server.close());

  const judge = (broken: Break, only: readonly string[]): Promise<Report> => {
    const backend = {
      baseUrl: server.apiUrl,
      origin: 'http://localhost:5173',
      fetch: tamper(server, broken),
    };
    return runConformance({ backend, fixtures: demoFixtures, only });
  };

  it('can be so in 25 ways at least', () => {
    assert.ok(mutations.length >= 25);
    assert.equal(new Set(mutations.map(({ what }) => what)).size, mutations.length);
  });

  it('is not, where nothing is broken', async () => {
    const only = mutations.map(({ caughtBy }) => caughtBy);
    const report = await judge((message, { forward }) => forward(message), only);
    assert.deepEqual(
      report.results.filter(({ verdict }) => verdict !== 'pass').map(({ id, message }) => [id, message]),
      [],
    );
  });

  for (const { what, caughtBy, create } of mutations) {
    it(`is caught by ${caughtBy}: ${what}`, async () => {
      const { results } = await judge(create(), [caughtBy]);
      assert.deepEqual(
        results.map(({ id, verdict }) => [id, verdict]),
        [[caughtBy, 'fail']],
      );
      assert.notEqual(results[0]?.exchanges.length, 0);
    });
  }
});
