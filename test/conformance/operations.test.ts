import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { complaints, operationOf, operations } from '../../src/conformance/operations.js';

type Node = Readonly<Record<string, unknown>>;

const contract = parse(
  readFileSync(new URL('../../src/adapters/rest/account-api.yaml', import.meta.url), 'utf8'),
) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Node>>>> };

/** The node, with references followed. */
function follow(node: unknown): Node {
  const { $ref } = node as { $ref?: string };
  if ($ref === undefined) return node as Node;
  return follow(
    $ref
      .slice(2)
      .split('/')
      .reduce((at: Node, name) => at[name] as Node, contract),
  );
}

const inContract = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { operationId }]) => operationId !== undefined)
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** Status, codes and examples of each answer. */
const answersOf = (operation: Node): [number, Node][] =>
  Object.entries(operation['responses'] as Node).map(([status, answer]) => [Number(status), follow(answer)]);

function examplesOf(answer: Node): Node[] {
  const [media] = Object.values((answer['content'] ?? {}) as Readonly<Record<string, Node>>);
  return Object.values((media?.['examples'] ?? {}) as Node).map(
    (example) => follow(example)['value'] as Node,
  );
}

const isFailure = (status: number): boolean => status >= 400;

describe('the table of operations', () => {
  it('has all that the contract has, and no more', () => {
    const known = operations.map(({ id, method, path }) => `${id} ${method} ${path}`);
    const due = inContract.map(
      ({ method, path, operation }) => `${String(operation['operationId'])} ${method} ${path}`,
    );
    assert.deepEqual([...known].sort(), [...due].sort());
  });

  for (const { path, method, operation } of inContract) {
    const known = operationOf(method, path);
    const id = String(operation['operationId']);

    it(`knows the answers to ${id}`, () => {
      assert.equal(known?.id, id);
      const answers = answersOf(operation);
      const success = answers.filter(([status]) => !isFailure(status)).map(([status]) => status);
      assert.deepEqual(Object.keys(known.success).map(Number), success);
      const failures = answers.filter(([status]) => isFailure(status) && status < 500);
      const codes = failures.map(([status, answer]) => [status, codesOf(answer).sort()]);
      const mine = Object.entries(known.problems).map(([status, all]) => [
        Number(status),
        [...(all ?? [])].sort(),
      ]);
      assert.deepEqual(mine, codes);
    });

    it(`has nothing against the examples of ${id}, and something without any of their members`, () => {
      assert.ok(known);
      for (const [status, answer] of answersOf(operation)) {
        for (const example of examplesOf(answer)) {
          assert.deepEqual(complaints(known, status, example), [], `${status}`);
          if (status >= 500) continue;
          for (const name of requiredOf(answer, example)) {
            const { [name]: gone, ...rest } = example;
            assert.notEqual(gone, undefined);
            assert.notDeepEqual(complaints(known, status, rest), [], `${status} without ${name}`);
          }
        }
      }
    });
  }

  it('complains about an answer that no operation gives', () => {
    const known = operationOf('POST', '/session');
    assert.ok(known);
    assert.deepEqual(complaints(known, 418, {}), ['signIn answered 418, which the contract does not know']);
    const problem = { type: 'https://x.example/teapot', title: 'No', status: 401, code: 'teapot' };
    assert.deepEqual(complaints(known, 401, problem), ['signIn 401.code is teapot, not invalid-credentials']);
    assert.deepEqual(complaints(known, 502, '<h1>Bad gateway</h1>'), []);
  });

  it('tells paths apart', () => {
    assert.equal(operationOf('DELETE', '/sessions?others=true')?.id, 'revokeOtherSessions');
    assert.equal(operationOf('DELETE', '/sessions/ses_1')?.id, 'revokeSession');
    assert.equal(operationOf('POST', '/sso/google')?.id, 'beginSso');
    assert.equal(operationOf('OPTIONS', '/session'), undefined);
    assert.equal(operationOf('GET', '/session/more'), undefined);
  });
});

/** What `code` may be in a problem. */
function codesOf(answer: Node): string[] {
  const [media] = Object.values(answer['content'] as Readonly<Record<string, Node>>);
  const parts = (media?.['schema'] as { allOf: readonly Node[] }).allOf;
  return parts.flatMap((part) => {
    const { code } = (part['properties'] ?? {}) as { code?: { const?: string; enum?: readonly string[] } };
    return code?.enum ?? (code?.const === undefined ? [] : [code.const]);
  });
}

/** The members that the schema of an object requires; of a union, those of the variant that the example is. */
function requiredOf(answer: Node, example: Node): string[] {
  const [media] = Object.values(answer['content'] as Readonly<Record<string, Node>>);
  return requiredBy(follow(media?.['schema']), example).filter((name) => name in example);
}

function requiredBy(schema: Node, example: Node): string[] {
  const all = ((schema['allOf'] ?? []) as readonly unknown[]).flatMap((part) =>
    requiredBy(follow(part), example),
  );
  const variants = ((schema['oneOf'] ?? []) as readonly unknown[]).map(follow);
  const variant = variants.find(
    ({ properties }) =>
      ((properties as Node)['status'] as { const?: unknown } | undefined)?.const === example['status'],
  );
  return [
    ...((schema['required'] ?? []) as readonly string[]),
    ...all,
    ...(variant ? requiredBy(variant, example) : []),
  ];
}
