import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { assertSchema, contract, resolve } from './support/contract.js';
import { useMock } from './support/mock.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('account-api.yaml', () => {
  for (const [path, operations] of Object.entries(contract.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const where = ['paths', path, method];

      it(`has good examples of what ${operation.operationId} is sent`, () => {
        for (const [type, { examples = {} }] of Object.entries(operation.requestBody?.content ?? {})) {
          assert.notDeepEqual(Object.keys(examples), []);
          for (const example of Object.values(examples)) {
            assertSchema(
              resolve<{ value: unknown }>(example).value,
              ...where,
              'requestBody',
              'content',
              type,
              'schema',
            );
          }
        }
      });

      for (const [status, response] of Object.entries(operation.responses)) {
        it(`has good examples of ${operation.operationId}'s ${status}`, () => {
          const at = '$ref' in response ? response.$ref.slice(2).split('/') : [...where, 'responses', status];
          for (const [type, { examples = {} }] of Object.entries(resolve(response).content ?? {})) {
            assert.notDeepEqual(Object.keys(examples), []);
            for (const example of Object.values(examples)) {
              const { value } = resolve<{ value: unknown }>(example);
              assertSchema(value, ...at, 'content', type, 'schema');
              if (type === 'application/problem+json')
                assert.equal((value as { status: number }).status, Number(status));
            }
          }
        });
      }
    }
  }

  it('and the types made from it are told apart when they differ, in one sentence', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'pbx-auth-types-'));
    const check = (): { status: number | null; stderr: string } =>
      spawnSync(process.execPath, ['scripts/generate-api-types.mjs', '--check'], {
        cwd: copy,
        encoding: 'utf8',
      });
    try {
      await cp(join(root, 'src/adapters/rest'), join(copy, 'src/adapters/rest'), { recursive: true });
      await cp(join(root, 'scripts/generate-api-types.mjs'), join(copy, 'scripts/generate-api-types.mjs'));
      await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
      assert.equal(check().status, 0, 'they agree as committed');

      await appendFile(join(copy, 'src/adapters/rest/account-api.ts'), 'export type Stale = 1;\n');
      const { status, stderr } = check();
      assert.equal(status, 1);
      assert.match(stderr, /^src\/adapters\/rest\/account-api\.ts is stale: run `[^`]+` and commit it\.\n$/);
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});

describe('the tests’ own eye', () => {
  const mock = useMock();

  it('sees a field too many, a field missing and an undeclared status', async () => {
    const session = { persistent: true, expiresAt: '2026-12-22T09:00:00.000Z' };
    assertSchema(session, 'components', 'schemas', 'Session');
    assert.throws(
      () => assertSchema({ ...session, token: 'x' }, 'components', 'schemas', 'Session'),
      /unevaluated/,
    );
    assert.throws(() => assertSchema({ persistent: true }, 'components', 'schemas', 'Session'), /expiresAt/);
    await assert.rejects(
      mock.client().get('/session', { headers: { 'X-PBX-Scenario': 'html-error' } }),
      /502/,
    );
  });
});
