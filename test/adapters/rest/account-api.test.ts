import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test, type TestContext } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Exchange } from './exchange.js';
import { allExchanges } from './exchanges.js';
import { signedIn } from './fixtures.js';
import { empty, failure, json, options, problem, ScriptedServer } from './scripted-server.js';
import { holdTimers } from './timers.js';

/**
 * What the adapter says is what `account-api.yaml` promises, operation by operation: its requests fit the schemas, and
 * every example of every answer is understood.
 */

interface Node {
  readonly [key: string]: Node | undefined;
}

const api = parse(
  readFileSync(new URL('../../../src/adapters/rest/account-api.yaml', import.meta.url), 'utf8'),
) as Node;

/** The node itself, or what it refers to. */
function resolve(node: Node): Node {
  const reference = node['$ref'] as string | undefined;
  return reference
    ? resolve(
        reference
          .split('/')
          .slice(1)
          .reduce((at, key) => at[key]!, api),
      )
    : node;
}

/** The values of all examples that a response has for this type of body. */
function examples(response: Node, type: string): Record<string, unknown>[] {
  const all = Object.values(resolve(response)['content']?.[type]?.['examples'] ?? {});
  return all.map((example) => resolve(example!)['value'] as Record<string, unknown>);
}

/** By `operationId`. */
const operations = new Map(
  Object.values(api['paths']!)
    .flatMap((path) => Object.values(path!))
    .map((operation) => [operation!['operationId'] as unknown as string, operation!]),
);

/** Problems that a request of this adapter cannot meet, so it does not know them. */
const ownFault = ['malformed-body', 'unsupported-media-type', 'idempotency-key-missing'];

/** What success is, where it is not the answer itself. */
const results: Readonly<Record<string, (answer: object) => unknown>> = {
  signInWith: (answer) => ({ status: 'redirecting', ...answer }),
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(api, 'api');

test('there is an exchange for every operation that a page may call', () => {
  const notForPages = ['finishSso', 'activate'];
  const known = new Set(allExchanges.map(([, { operationId }]) => operationId));
  assert.deepEqual([...known, ...notForPages].sort(), [...operations.keys()].sort());
});

for (const [name, exchange] of allExchanges) {
  const operation = operations.get(exchange.operationId)!;
  const responses = operation['responses']!;

  describe(`${name} as account-api.yaml has it`, () => {
    test('its request is one that the schemas accept', async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(exchange.answer ? json(exchange.status, exchange.answer) : empty(exchange.status));
      await exchange.call(server.adapter(), options());
      const { body, headers, url } = server.requests[0]!;

      const schema = operation['requestBody']?.['content']?.['application/json']?.['schema'];
      assert.equal(Boolean(body), Boolean(schema));
      if (schema) assertFits(schema, JSON.parse(body));
      for (const parameter of Object.values(operation['parameters'] ?? {}).map((node) => resolve(node!))) {
        const [where, key] = [parameter['in'], parameter['name']] as unknown as [string, string];
        if (where === 'header') assertFits(parameter['schema']!, headers[key.toLowerCase()]);
        else if (where === 'query') assert.ok(url?.endsWith(`?${key}=true`));
      }
    });

    test('it lists the very problems that this operation may answer', () => {
      const told = Object.entries(responses).flatMap(([status, response]) =>
        examples(response!, 'application/problem+json').map(({ code }) => [code as string, Number(status)]),
      );
      const expected = told.filter(
        ([code, status]) => Number(status) < 500 && !ownFault.includes(code as string),
      );
      assert.deepEqual(new Map(Object.entries(exchange.problems)), new Map(expected as [string, number][]));
    });

    for (const [status, response] of Object.entries(responses)) {
      test(`every example of ${status} is understood`, async (t) => {
        const server = await ScriptedServer.start(t);
        if (Number(status) >= 400) await understandsProblems(server, exchange, Number(status), response!);
        else if (status === '202' && name.startsWith('answer'))
          await understandsWaiting(t, server, name, exchange, response!);
        else await understandsSuccess(server, name, exchange, Number(status), response!);
      });
    }
  });
}

function assertFits(schema: Node, value: unknown): void {
  const validate = ajv.compile(absolute(schema));
  assert.ok(validate(value), ajv.errorsText(validate.errors));
}

/** The schema with references into the whole document. */
function absolute(schema: Node): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object;
}

async function understandsSuccess(
  server: ScriptedServer,
  name: string,
  { call }: Exchange,
  status: number,
  response: Node,
): Promise<void> {
  if (!resolve(response)['content']) {
    server.will(empty(status));
    assert.equal(await call(server.adapter(), options()), undefined);
    return;
  }
  const answers = examples(response, 'application/json');
  assert.notEqual(answers.length, 0, 'no example to try');
  for (const answer of answers) {
    server.will(json(status, answer));
    assert.deepEqual(await call(server.adapter(), options()), results[name]?.(answer) ?? answer);
  }
}

/** Only a call without a code is waited for. */
async function understandsWaiting(
  t: TestContext,
  server: ScriptedServer,
  name: string,
  { call }: Exchange,
  response: Node,
): Promise<void> {
  const { pauses } = holdTimers(t);
  for (const waiting of examples(response, 'application/json')) {
    server.will(json(202, waiting));
    if (name === 'answerChallenge') await failure(call(server.adapter(), options()), 'protocol');
    else {
      server.will(json(200, signedIn));
      assert.deepEqual(await call(server.adapter(), options()), signedIn);
      assert.deepEqual(pauses, [Number(waiting['retryAfter']) * 1000]);
    }
  }
}

async function understandsProblems(
  server: ScriptedServer,
  { call }: Exchange,
  status: number,
  response: Node,
): Promise<void> {
  const problems = examples(response, 'application/problem+json');
  assert.notEqual(problems.length, 0, 'no example to try');
  for (const body of problems) {
    server.will(problem(status, body));
    const code = body['code'] as Parameters<typeof failure>[1];
    const error = await failure(
      call(server.adapter(), options()),
      ownFault.includes(code) ? 'protocol' : code,
    );
    assert.equal(error.reference, body['reference']);
    assert.equal(error.retryAfter, body['retryAfter']);
    assert.deepEqual(error.fields, body['errors'] ?? []);
    assert.deepEqual(error.reasons, body['reasons'] ?? []);
  }
}
