import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createWorld } from '../../mocks/index.js';
import { startMockServer, type MockServer } from '../../mocks/server.js';
import {
  demoFixtures,
  runConformance,
  toJson,
  toJUnit,
  toText,
  type CaseResult,
  type Report,
} from '../../src/conformance/index.js';
import { tamper, type Break } from './support/tamper.js';

/** Breaks all answers, and puts secrets where they are not expected. */
const leaky: Break = async (message, { forward }) => {
  const answer = await forward(message);
  const said = JSON.stringify(message.body ?? '') + JSON.stringify(answer.body ?? '');
  answer.headers.set('X-Debug', encodeURIComponent(said));
  answer.headers.set('X-Cookie', encodeURIComponent(message.headers.get('Cookie') ?? ''));
  if (typeof answer.body === 'object') {
    Object.assign(answer.body, { detail: said, nested: { list: [said, answer.body['challenge']] } });
    if ('status' in answer.body) answer.body['status'] = 'broken';
  }
  return answer;
};

describe('a report', () => {
  let server: MockServer;
  let good: Report;
  let bad: Report;
  /** What was sent and set, as it was. */
  const secrets = new Set<string>();

  before(async () => {
    server = await startMockServer({ world: createWorld({ sleep: async () => {} }) });
    const only = ['sign-in/right-password', 'sign-in/wrong-password', 'cookies/secure'];
    good = await runConformance({ backend: { baseUrl: server.apiUrl }, fixtures: demoFixtures, only });
    const fetch = tamper(server, async (message, backend) => {
      const answer = await leaky(message, backend);
      note(secrets, message.body, message.headers.get('Cookie'), answer.headers.getSetCookie());
      return answer;
    });
    const backend = { baseUrl: server.apiUrl, origin: 'http://localhost:5173', fetch };
    bad = await runConformance({
      backend,
      fixtures: demoFixtures,
      only: [
        'sign-in',
        'challenge',
        'challenge-mail',
        'new-password',
        'password',
        'ticket',
        'activate',
        'sso-code',
        'cookies',
      ],
    });
  });
  after(() => server.close());

  const resultOf = (report: Report, id: string): CaseResult => {
    const result = report.results.find((one) => one.id === id);
    assert.ok(result);
    return result;
  };

  it('says what the backend can do, and how many cases came to what', () => {
    const { capabilities, missing, passed, failed, skipped } = good;
    assert.ok(capabilities.includes('signIn') && capabilities.includes('activate'));
    assert.deepEqual([missing, passed, failed, skipped], [[], 2, 0, 1]);
  });

  it('tells what was said, also where all is well', () => {
    const { exchanges } = resultOf(good, 'sign-in/wrong-password');
    const [call] = exchanges.filter(({ kind }) => kind === 'http');
    assert.deepEqual(call?.kind === 'http' && [call.method, call.path, call.status], [
      'POST',
      '/session',
      401,
    ]);
  });

  it('is text, with a line for each case', () => {
    const text = toText(good);
    assert.match(text, /^Conformance of http:\/\/127\.0\.0\.1:\d+\/v1\nCan: signIn, /);
    assert.match(text, /\n✓ sign-in\/right-password: The right password signs in\n/);
    assert.match(text, /\n– cookies\/secure: .* \(the backend is asked without TLS\)\n/);
    assert.match(text, /\n2 passed, 0 failed, 1 do not apply\n$/);
  });

  it('shows the exchange where a case fails', () => {
    const text = toText(bad);
    assert.match(text, /\n✗ sign-in\/right-person: .*\n {4}\S/);
    assert.match(text, /\n {4}> POST \/session\n/);
    assert.match(
      text,
      /\n {4}> \{"username":"101","domain":"demo\.pbx\.example","password":"•••","remember":false\}\n/,
    );
    assert.match(text, /\n {4}< 200\n/);
    assert.match(text, /\n {4}< set-cookie: pbx-session=•••; Path=\/; SameSite=Lax; HttpOnly\n/);
    assert.match(text, /\n {4}signIn\(\{"username":"101"/);
  });

  it('is JSON that holds all of it', () => {
    assert.deepEqual(JSON.parse(toJson(bad)), JSON.parse(JSON.stringify(bad)));
  });

  it('is JUnit, whatever was said', () => {
    for (const report of [good, bad, withStrangeText(good)]) {
      const xml = toJUnit(report);
      assert.equal(XMLValidator.validate(xml), true);
      const { testsuites } = new XMLParser({
        ignoreAttributes: false,
        isArray: () => true,
        processEntities: false,
      }).parse(xml) as {
        testsuites: [{ '@_tests': [string]; '@_failures': [string]; testsuite: { testcase: Node[] }[] }];
      };
      const [all] = testsuites;
      const cases = all.testsuite.flatMap(({ testcase }) => testcase);
      assert.deepEqual(
        cases.map((one) => String(one['@_classname'])),
        report.results.map(({ id }) => id),
      );
      assert.equal(cases.filter((one) => 'failure' in one).length, report.failed);
      assert.equal(cases.filter((one) => 'skipped' in one).length, report.skipped);
      assert.equal(String(all['@_tests']), String(cases.length));
    }
  });

  it('holds no secret, in whatever form', () => {
    assert.ok(bad.failed > 60, `${bad.failed} failed`);
    assert.ok(secrets.size > 50, `${secrets.size} secrets`);
    const forms = { text: toText(bad), json: toJson(bad), junit: toJUnit(bad) };
    for (const [form, text] of Object.entries(forms)) {
      const found = [...secrets].filter((secret) => has(text, secret));
      assert.deepEqual(found, [], form);
    }
  });
});

type Node = Readonly<Record<string, unknown>>;

const NAMES = [
  'password',
  'newPassword',
  'currentPassword',
  'challenge',
  'code',
  'codeVerifier',
  'deviceToken',
  'trackingToken',
  'idToken',
];

/** Remembers whatever was a secret in an exchange, independent of the suite's own masks. */
function note(secrets: Set<string>, body: unknown, cookies: string | null, set: readonly string[]): void {
  const values = NAMES.map((name) => (typeof body === 'object' ? (body as Node | null)?.[name] : undefined));
  const ofCookies = [...(cookies ?? '').split('; '), ...set.map((one) => one.split(';', 1)[0] ?? '')].map(
    (pair) => pair.slice(pair.indexOf('=') + 1),
  );
  for (const value of [...values, ...ofCookies]) {
    if (typeof value === 'string' && value.length >= 6) secrets.add(value);
  }
}

const has = (text: string, secret: string): boolean =>
  [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)].some((one) => text.includes(one));

/** What XML has to escape, or cannot say. */
function withStrangeText(report: Report): Report {
  const strange = 'a < b && "c" > \'d\' ]]> \u0000\u0007\ud800 <![CDATA[ 🙂 \n é';
  const failed: CaseResult = {
    id: 'strange/text',
    title: strange,
    verdict: 'fail',
    message: strange,
    exchanges: [{ kind: 'call', operation: 'signIn', input: { strange }, outcome: strange }],
  };
  return { ...report, backend: strange, failed: 1, results: [...report.results, failed] };
}
