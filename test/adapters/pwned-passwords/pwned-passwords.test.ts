import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test, type TestContext } from 'node:test';
import {
  createPwnedPasswords,
  type PwnedPasswordsOptions,
} from '../../../src/adapters/pwned-passwords/index.js';
import {
  bytes,
  drip,
  empty,
  html,
  json,
  ScriptedServer,
  text,
  type Answer,
} from '../rest/scripted-server.js';

const password = 'contraseña 1984';
const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
const [prefix, suffix] = [hash.slice(0, 5), hash.slice(5)];

/** Others that begin with the same five digits. */
const others = ['1:3', '2:0', 'A:1'].map((end) => end.padStart(37, '0'));

const list = (...lines: string[]): Answer => text(200, 'text/plain', lines.join('\r\n'));

async function serviceThat(context: TestContext, ...answers: Answer[]) {
  const server = await ScriptedServer.start(context);
  server.will(...answers);
  const isBreached = (options: PwnedPasswordsOptions = {}) =>
    createPwnedPasswords({ baseUrl: server.origin, ...options });
  return { server, isBreached };
}

/** A fetch that has to be replaced: what it was called with, and its answer. */
function recorded(answer: () => Promise<Response>) {
  const urls: string[] = [];
  const inits: (RequestInit | undefined)[] = [];
  const fetch = (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    urls.push(url as string);
    inits.push(init);
    return answer();
  };
  return { urls, inits, fetch };
}

describe('what the service says', () => {
  const answers: [string, string, ...string[]][] = [
    ['breached', 'its suffix is listed', ...others, `${suffix}:42`],
    ['breached', 'its suffix is the only one', `${suffix}:1`],
    ['breached', 'in small letters', `${suffix.toLowerCase()}:7`, ...others],
    ['breached', 'the list ends with a line end', ...others, `${suffix}:1`, ''],
    ['clean', 'its suffix is not listed', ...others],
    ['clean', 'it is padding', ...others, `${suffix}:0`],
  ];
  for (const [expected, when, ...lines] of answers) {
    test(`${expected}: ${when}`, async (context) => {
      const { isBreached } = await serviceThat(context, list(...lines));
      assert.equal(await isBreached()(password), expected);
    });
  }

  test('is read with single line feeds, too', async (context) => {
    const { isBreached } = await serviceThat(
      context,
      text(200, 'text/plain', `${others.join('\n')}\n${suffix}:2\n`),
    );
    assert.equal(await isBreached()(password), 'breached');
  });
});

describe('what the service learns', () => {
  test('five digits of a hash, and nothing of the person or the page', async (context) => {
    const { server, isBreached } = await serviceThat(context, list(...others));
    await isBreached()(password);
    const [request] = server.requests;
    assert.equal(`${request?.method} ${request?.url}`, `GET /range/${prefix}`);
    assert.equal(request?.headers['add-padding'], 'true');
    assert.equal(request.body, '');
    for (const name of ['cookie', 'authorization', 'referer', 'origin']) {
      assert.equal(request.headers[name], undefined, name);
    }
    assert.ok(!JSON.stringify(request.headers).includes(suffix.slice(0, 6)));
  });

  test('no cookie and no page from a browser, either', async () => {
    const { inits, fetch } = recorded(async () => new Response());
    await createPwnedPasswords({ fetch })(password);
    const { credentials, referrerPolicy, cache } = inits[0] ?? {};
    assert.deepEqual([credentials, referrerPolicy, cache], ['omit', 'no-referrer', 'no-store']);
  });

  test('nothing, where there is no password', async (context) => {
    const { isBreached } = await serviceThat(context);
    assert.equal(await isBreached()(''), 'unknown');
  });

  test('where: at the public service, or below a path', async () => {
    const { urls, fetch } = recorded(async () => new Response(`${suffix}:1`));
    assert.equal(await createPwnedPasswords({ fetch })(password), 'breached');
    await createPwnedPasswords({ fetch, baseUrl: 'https://portal.example/breaches' })(password);
    assert.deepEqual(urls, [
      `https://api.pwnedpasswords.com/range/${prefix}`,
      `https://portal.example/breaches/range/${prefix}`,
    ]);
  });

  test('the password as it was typed', async () => {
    const typed = [' a ', 'A\u0303', 'Ã', '🙂'.repeat(300)];
    const { urls, fetch } = recorded(async () => new Response());
    for (const one of typed) await createPwnedPasswords({ fetch })(one);
    const prefixes = typed.map((one) =>
      createHash('sha1').update(one).digest('hex').slice(0, 5).toUpperCase(),
    );
    assert.deepEqual(
      urls.map((url) => url.slice(-5)),
      prefixes,
    );
  });
});

describe('unknown, and nothing is thrown,', () => {
  const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\n';
  const whole = `${suffix}:42\r\n`;
  const hostile: [string, Answer][] = [
    ['where the answer is a page', html(200)],
    ['where it is JSON', json(200, { [suffix]: 42 })],
    ['where it is empty', list('')],
    ['where there is none', empty(204)],
    ['where it is an error with a list', text(503, 'text/plain', whole)],
    ['where the service is tired', text(429, 'text/plain', whole, { 'retry-after': '2' })],
    ['where it is not found', text(404, 'text/plain', whole)],
    ['where a line is not one', list(`${suffix}:42`, 'and so on')],
    ['where a line is half one', list(`${suffix}:42`, suffix.slice(0, 20))],
    ['where a count is missing', list(`${suffix}:`)],
    ['where whole hashes are listed', list(`${hash}:42`)],
    ['where it is binary', text(200, 'application/octet-stream', '\u0000\ufffd'.repeat(50))],
    ['where it is longer than any list', list(...Array<string>(7_000).fill(others[0]!), `${suffix}:42`)],
    ['where it leads elsewhere', empty(302, { location: `/range/${prefix}` })],
    ['where it breaks off', bytes((socket) => socket.end(`${head}content-length: 400\r\n\r\n${whole}`))],
    [
      'where its last piece is missing',
      bytes((socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n2c\r\n${whole}`)),
    ],
    ['where the connection is cut', bytes((socket) => socket.destroy())],
    ['where it is no HTTP', bytes((socket) => socket.end('+OK ready\r\n'))],
  ];
  for (const [when, answer] of hostile) {
    test(when, async (context) => {
      const { isBreached } = await serviceThat(context, answer);
      assert.equal(await isBreached()(password), 'unknown');
    });
  }

  test('where nobody is there', async () => {
    const isBreached = createPwnedPasswords({ baseUrl: 'http://127.0.0.1:9' });
    assert.equal(await isBreached(password), 'unknown');
  });

  test('where it never ends', async (context) => {
    const { server, isBreached } = await serviceThat(context, drip(`${head}\r\n`, `${others[0]}\r\n`));
    assert.equal(await isBreached({ timeout: 100 })(password), 'unknown');
    await server.requests[0]?.closed;
  });

  test('where it never begins', async (context) => {
    const { server, isBreached } = await serviceThat(context, () => undefined);
    assert.equal(await isBreached({ timeout: 100 })(password), 'unknown');
    await server.requests[0]?.closed;
  });

  test('where a fetch heeds no signal', async () => {
    const fetch = () => new Promise<Response>(() => undefined);
    assert.equal(await createPwnedPasswords({ fetch, timeout: 10 })(password), 'unknown');
  });

  test('where a fetch throws', async () => {
    const fetch = () => {
      throw new Error('blocked');
    };
    assert.equal(await createPwnedPasswords({ fetch })(password), 'unknown');
  });

  test('where the page has no cryptography, as without https', async (context) => {
    const { urls, fetch } = recorded(async () => new Response(`${suffix}:1`));
    context.mock.getter(globalThis, 'crypto', () => ({}) as Crypto);
    assert.equal(await createPwnedPasswords({ fetch })(password), 'unknown');
    assert.deepEqual(urls, []);
  });
});

describe('called off', () => {
  test('before: nobody is asked', async (context) => {
    const { isBreached } = await serviceThat(context);
    assert.equal(await isBreached()(password, { signal: AbortSignal.abort() }), 'unknown');
  });

  test('while waiting: the connection goes', async (context) => {
    const { server, isBreached } = await serviceThat(context, () => undefined);
    const controller = new AbortController();
    const verdict = isBreached()(password, { signal: controller.signal });
    const request = await server.next();
    controller.abort();
    assert.equal(await verdict, 'unknown');
    await request.closed;
  });

  test('afterwards: nothing changes', async (context) => {
    const { isBreached } = await serviceThat(context, list(...others), list(`${suffix}:1`));
    const check = isBreached();
    const controller = new AbortController();
    assert.equal(await check(password, { signal: controller.signal }), 'clean');
    controller.abort();
    assert.equal(await check(password), 'breached');
  });
});

describe('misuse is told at once', () => {
  for (const baseUrl of [
    'http://portal.example',
    '',
    'ftp://127.0.0.1',
    'https://a:b@portal.example',
    'https://x.example?k=1',
  ]) {
    test(`a base URL such as "${baseUrl}"`, () => {
      assert.throws(() => createPwnedPasswords({ baseUrl }), TypeError);
    });
  }

  for (const timeout of [0, -1, NaN, Infinity, 2 ** 31]) {
    test(`a timeout of ${timeout}`, () => assert.throws(() => createPwnedPasswords({ timeout }), TypeError));
  }
});
