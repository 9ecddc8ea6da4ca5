import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import type { RestAdapter } from '../../../src/adapters/rest/index.js';
import { begin, credentials } from './fixtures.js';
import { empty, failure, json, options, problem, ScriptedServer } from './scripted-server.js';

/** What the adapter says is what `account-api.yaml` promises: every example of every answer, operation by operation. */

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

const operations: [operation: string, responses: Node, call: (adapter: RestAdapter) => Promise<unknown>][] = [
  [
    'signIn',
    api['paths']!['/session']!['post']!['responses']!,
    (adapter) => adapter.signIn(credentials, options()),
  ],
  [
    'getSession',
    api['paths']!['/session']!['get']!['responses']!,
    (adapter) => adapter.getSession({}, options()),
  ],
  [
    'signOut',
    api['paths']!['/session']!['delete']!['responses']!,
    (adapter) => adapter.signOut({}, options()),
  ],
  [
    'getProviders',
    api['paths']!['/sso/providers']!['get']!['responses']!,
    (adapter) => adapter.getProviders({}, options()),
  ],
  [
    'signInWith',
    api['paths']!['/sso/{provider}']!['post']!['responses']!,
    (adapter) => adapter.signInWith(begin, options()),
  ],
];

/** Problems that a request of this adapter cannot meet, so it does not know them. */
const ownFault = ['malformed-body', 'unsupported-media-type'];

for (const [operation, responses, call] of operations) {
  describe(`${operation} as account-api.yaml has it`, () => {
    for (const [status, response] of Object.entries(responses)) {
      if (status === '204') {
        test('204 is success', async (t) => {
          const server = await ScriptedServer.start(t);
          server.will(empty(204));
          assert.equal(await call(server.adapter()), undefined);
        });
      } else if (status === '200') {
        test('every example of success is understood whole', async (t) => {
          const server = await ScriptedServer.start(t);
          const answers = examples(response!, 'application/json');
          assert.notEqual(answers.length, 0, 'no example to try');
          for (const answer of answers) {
            server.will(json(200, answer));
            const expected = operation === 'signInWith' ? { status: 'redirecting', ...answer } : answer;
            assert.deepEqual(await call(server.adapter()), expected);
          }
        });
      } else {
        test(`every example of ${status} is understood`, async (t) => {
          const server = await ScriptedServer.start(t);
          const problems = examples(response!, 'application/problem+json');
          assert.notEqual(problems.length, 0, 'no example to try');
          for (const body of problems) {
            server.will(problem(Number(status), body));
            const code = body['code'] as Parameters<typeof failure>[1];
            const error = await failure(call(server.adapter()), ownFault.includes(code) ? 'protocol' : code);
            assert.equal(error.reference, body['reference']);
            assert.equal(error.retryAfter, body['retryAfter']);
            assert.deepEqual(error.fields, body['errors'] ?? []);
          }
        });
      }
    }
  });
}
