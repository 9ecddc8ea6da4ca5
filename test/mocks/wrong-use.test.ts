import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import { beforeEach, describe, it } from 'node:test';
import { createWorld } from '../../mocks/index.js';
import { startMockServer } from '../../mocks/server.js';
import { bodies, credentials, key, ticket } from './support/bodies.js';
import { contract, resolve, type Schema } from './support/contract.js';
import { passwords, useMock, type Answer } from './support/mock.js';

describe('wrong use of the API', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  describe('by a page that may not call', () => {
    const changing = Object.entries(contract.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((method) => method !== 'get')
        .map((method) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'google')] as const),
    );

    for (const [method, path] of changing) {
      for (const value of ['', '0', 'true']) {
        it(`${method} ${path} with X-PBX-Request: "${value}"`, async () => {
          const answer = await mock.client().call(method, path, { headers: { 'X-PBX-Request': value } });
          assert.deepEqual([answer.status, answer.body['code']], [403, 'origin-rejected']);
          assert.match(String(answer.body['detail']), /needs the header X-PBX-Request: 1/);
        });
      }

      for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'file://']) {
        it(`${method} ${path} from ${origin}`, async () => {
          const answer = await mock.client().call(method, path, { headers: { Origin: origin } });
          assert.deepEqual([answer.status, answer.body['code']], [403, 'origin-rejected']);
          assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
        });
      }
    }

    it('opens no session', async () => {
      const client = mock.client();
      await client.call('POST', '/session', {
        body: credentials,
        headers: { Origin: 'https://evil.example' },
      });
      assert.equal(client.cookies.size, 0);
    });
  });

  describe('with a body that is none', () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
      '',
    ]) {
      it(`declared as "${type}"`, async () => {
        const answer = await mock.client().post('/session', credentials, { 'Content-Type': type });
        assert.deepEqual([answer.status, answer.body['code']], [415, 'unsupported-media-type']);
        assert.match(String(answer.body['detail']), /^signIn was sent/);
      });
    }

    it('but with a charset it is one', async () => {
      const type = { 'Content-Type': 'Application/JSON; charset=utf-8' };
      assert.equal((await mock.client().post('/session', credentials, type)).status, 200);
    });

    for (const text of ['', '{', '{"username":', 'username=101', '\u0000']) {
      it(`that is not JSON: ${JSON.stringify(text)}`, async () => {
        const answer = await mock.client().post('/session', text);
        assert.deepEqual([answer.status, answer.body['code']], [400, 'malformed-body']);
      });
    }

    for (const value of [null, [], 'text', 7, [credentials]]) {
      it(`that is no object: ${JSON.stringify(value)}`, async () => {
        const answer = await mock.client().post('/session', JSON.stringify(value));
        assert.deepEqual([answer.status, answer.body['errors']], [422, [{ field: 'body', code: 'type' }]]);
      });
    }

    it('of more than 64 kB', async () => {
      const response = await mock
        .client()
        .send('POST', '/session', { body: { ...credentials, domain: 'x'.repeat(70_000) } });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /larger than 64 kB/);
    });
  });

  // What account-api.yaml says of each field, broken in every way it can be: mock and document cannot drift apart.
  for (const { operation, method, path, schema: name, good, headers, session } of bodies) {
    describe(`by breaking ${name}`, () => {
      const schema = resolve<Schema>({ $ref: `#/components/schemas/${name}` });
      const properties = schema['properties'] as Record<string, Record<string, unknown>>;
      const required = schema['required'] as string[];

      const send = async (body: object): Promise<Answer> => {
        const client = mock.client();
        if (session) await client.signIn('101', passwords['101']);
        return client.call(method, path, { body, ...(headers && { headers }) });
      };
      const refuses = async (body: object, field: string, code: string): Promise<void> => {
        const answer = await send(body);
        assert.deepEqual([answer.status, answer.body['errors']], [422, [{ field, code }]]);
        assert.equal(answer.body['detail'], `${operation}: ${field} ${code}`);
      };
      const accepts = async (body: object): Promise<void> => {
        const { body: said } = await send(body);
        assert.notEqual(said['code'], 'validation', JSON.stringify(said));
      };

      it('not at all', async () => {
        assert.deepEqual(Object.keys(good).sort(), Object.keys(properties).sort());
        await accepts(good);
      });
      it('with an unknown field', () => refuses({ ...good, admin: true }, 'admin', 'unknown'));
      it('with an unknown field that every object has', () =>
        refuses({ ...good, constructor: 1 }, 'constructor', 'unknown'));

      for (const [field, rule] of Object.entries(properties)) {
        const without = Object.fromEntries(Object.entries(good).filter(([other]) => other !== field));
        it(`without ${field}`, async () => {
          if (required.includes(field)) await refuses(without, field, 'required');
          else await accepts(without);
        });
        it(`with ${field} of another type`, () => refuses({ ...good, [field]: 7 }, field, 'type'));
        it(`with ${field} null`, () => refuses({ ...good, [field]: null }, field, 'type'));
        if (rule['enum'])
          it(`with ${field} unheard of`, () => refuses({ ...good, [field]: 'x' }, field, 'not-allowed'));
        if (rule['minLength'])
          it(`with ${field} empty`, () => refuses({ ...good, [field]: '' }, field, 'too-short'));
        const max = rule['maxLength'];
        if (typeof max === 'number') {
          it(`with ${field} too long, in code points`, async () => {
            await refuses({ ...good, [field]: '😀'.repeat(max + 1) }, field, 'too-long');
            if (!rule['pattern']) await accepts({ ...good, [field]: '😀'.repeat(max) });
          });
        }
        if ('pattern' in rule || rule['format'] === 'date')
          for (const value of ['no@mail@at.all', 'a b@c', 'eve@x,ana@y', '1979-02-30', '1979-5-1'])
            it(`with ${field} ${value}`, () => refuses({ ...good, [field]: value }, field, 'format'));
      }
    });
  }

  it('covers every body of the document', () => {
    const named = Object.values(contract.paths)
      .flatMap((path) => Object.values(path))
      .filter(({ requestBody }) => requestBody)
      .map(({ operationId }) => operationId);
    assert.deepEqual(bodies.map(({ operation }) => operation).sort(), named.sort());
  });

  it('of a part of a field names the part', async () => {
    const contact = { email: '', fax: '1' };
    const answer = await mock.client().post('/tickets', { ...ticket, contact }, key);
    assert.deepEqual(answer.body['errors'], [
      { field: 'contact.email', code: 'too-short' },
      { field: 'contact.fax', code: 'unknown' },
    ]);
  });

  it('names every field that is wrong', async () => {
    const answer = await mock.client().post('/session', { username: '', remember: 'yes', token: 1 });
    assert.deepEqual(answer.body['errors'], [
      { field: 'username', code: 'too-short' },
      { field: 'password', code: 'required' },
      { field: 'remember', code: 'type' },
      { field: 'token', code: 'unknown' },
    ]);
  });

  describe('by asking for what there is not', () => {
    const unknown = [
      ['GET', '/nope'],
      ['PUT', '/session'],
      ['POST', '/sso/providers/callback'],
      ['GET', '/sso/google'],
      ['DELETE', '/session/renew'],
    ] as const;
    for (const [method, path] of unknown) {
      it(`${method} ${path}`, async () => {
        const response = await mock.client().send(method, path);
        const problem = (await response.json()) as { code: string; detail: string };
        assert.deepEqual([response.status, problem.code], [404, 'not-found']);
        assert.equal(problem.detail, `account-api.yaml has no ${method} /v1${path}`);
      });
    }

    it('outside of the base path', async () => {
      const response = await fetch(mock.url);
      assert.equal(response.status, 404);
      assert.match(await response.text(), /The account API is at http:\/\/127\.0\.0\.1:\d+\/v1/);
    });

    it('without being HTTP that makes sense, and goes on', async () => {
      const { port } = new URL(mock.url);
      const said = await new Promise<string>((done) => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.end('GET /v1/session HTTP/1.1\r\nHost: a b c\r\n\r\n'),
        );
        let text = '';
        socket.on('data', (chunk: Buffer) => (text += chunk.toString())).on('close', () => done(text));
      });
      assert.match(said, /^HTTP\/1\.1 400 /);
      assert.equal((await mock.client().get('/session')).status, 200);
    });
  });
});

describe('callers who hang up', () => {
  const head = (host: string): string =>
    `POST /v1/session HTTP/1.1\r\nHost: ${host}\r\nX-PBX-Request: 1\r\nContent-Type: application/json\r\n`;

  it('before all is said do not end the server', async () => {
    const server = await startMockServer();
    const { port, host } = new URL(server.url);
    for (const text of [head(host), `${head(host)}Content-Length: 1000\r\n\r\n{`]) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(text, () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    assert.equal((await fetch(`${server.apiUrl}/session`)).status, 200);
    await server.close();
  });

  it('before the answer do not end it either', async () => {
    const body = JSON.stringify(credentials);
    const socket = new Socket();
    // The mock is at work when the caller goes.
    const sleep = async (): Promise<void> => {
      socket.resetAndDestroy();
      await once(socket, 'close');
    };
    const server = await startMockServer({ world: createWorld({ sleep }) });
    const { port, host } = new URL(server.url);
    socket.connect(Number(port), '127.0.0.1');
    socket.write(`${head(host)}Content-Length: ${body.length}\r\n\r\n${body}`);
    await once(socket, 'close');
    assert.equal((await fetch(`${server.apiUrl}/session`)).status, 200);
    assert.deepEqual(
      server.world.log.entries().map(({ operation }) => operation),
      ['signIn', 'getSession'],
    );
    await server.close();
  });
});
