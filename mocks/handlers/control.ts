import { http, type HttpHandler } from 'msw';
import { headerCookies } from '../http/cookies.js';
import { isAllowedOrigin, type Host } from '../http/exchange.js';
import { misuse, problem } from '../http/problem.js';
import { html, json, toResponse, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import { checkScenario, parseScenario, scenarioNames, type ScenarioName } from '../world/scenarios.js';
import type { World } from '../world.js';

type Deed = (body: unknown, params: Readonly<Record<string, string | undefined>>) => Reply;

/** The switches of the mock. Not part of the account API. */
export function controlHandlers(host: Host, base: string): HttpHandler[] {
  const { world } = host;
  const on = (method: 'get' | 'post' | 'put', path: string, deed: Deed): HttpHandler =>
    http[method](`${base}${path}`, async ({ request, params }) =>
      deliver(request, await operate(host, request, (body) => deed(body, params as Record<string, string>))),
    );
  const scenario = (): Reply => json({ scenario: world.scenario, available: scenarioNames });

  return [
    on('post', '/reset', () => {
      world.reset();
      return { status: 204 };
    }),
    on('get', '/log', () => json(world.log.entries())),
    on('get', '/scenario', scenario),
    on('put', '/scenario', (body) => {
      world.scenario = scenarioOf(body);
      return scenario();
    }),
    on('put', '/clock', (body) => {
      world.clock.advance(secondsOf(body) * 1000);
      return json({ now: new Date(world.clock.now()).toISOString() });
    }),
    on('get', '/mailbox', () => json(world.mailbox())),
    on('get', '/mailbox/:id', (_, { id }) => mailPage(world, id ?? '')),
    on('get', '/phone/:number', (_, { number }) => json(world.phone(number ?? ''))),
    on('post', '/phone/:number', (body, { number }) => press(world, number ?? '', body)),
    on('put', '/accounts/:login/second-factor', (body, { login }) =>
      setSecondFactor(world, login ?? '', body),
    ),
    on('post', '/identity/:provider/grant', (body, { provider }) => grant(world, provider ?? '', body)),
    on('get', '/csp-reports', () => json(world.cspReports.entries())),
    // Browsers send these by themselves, under `Referrer-Policy: no-referrer` as from nowhere: no guard.
    http.post(`${base}/csp-reports`, async ({ request }) =>
      deliver(request, noteCspReport(world, await readJson(request))),
    ),
    http.all(`${base}/*`, ({ request }) => {
      const detail = `The mock has no ${request.method} ${new URL(request.url).pathname}`;
      return deliver(request, problem(world, 'not-found', { detail }));
    }),
  ];
}

const deliver = (request: Request, reply: Reply): Response =>
  toResponse(reply, { request, cookies: headerCookies });

async function operate(host: Host, request: Request, deed: (body: unknown) => Reply): Promise<Reply> {
  const origin = request.headers.get('Origin');
  if (origin !== null && !isAllowedOrigin(host, origin, new URL(request.url))) {
    return problem(host.world, 'origin-rejected', { detail: `The mock does not obey pages of ${origin}` });
  }
  const body = await readJson(request);
  try {
    return deed(body);
  } catch (error) {
    return misuse(host.world, error);
  }
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const property = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `{ "scenario": "slow,locked" }` or `{ "scenario": ["slow", "locked"] }`. */
function scenarioOf(body: unknown): ScenarioName[] {
  const wanted = property(body, 'scenario');
  if (typeof wanted === 'string') return parseScenario(wanted);
  if (Array.isArray(wanted)) return checkScenario(wanted.map(String));
  throw new TypeError('Send { "scenario": "slow,locked" } or { "scenario": ["slow", "locked"] }.');
}

function secondsOf(body: unknown): number {
  const seconds = property(body, 'advanceSeconds');
  if (typeof seconds === 'number' && seconds >= 0) return seconds;
  throw new TypeError('Send { "advanceSeconds": 900 }; time does not go back.');
}

/** Mails may bring their own style, and nothing else: whatever they say, it is not run, sent or followed. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** A mail as a page, for a frame: strict pages refuse HTML that comes in any other way. */
function mailPage(world: World, id: string): Reply {
  const mail = world.mailbox().find((one) => one.id === id);
  if (!mail) return problem(world, 'not-found', { detail: `The mailbox has no mail ${id}` });
  const page = html(200, mail.html);
  return { ...page, headers: { ...page.headers, 'Content-Security-Policy': MAIL_POLICY } };
}

/** `{ "key": "1" }` is yes, `"2"` no; anything while nothing rings is a mistake of the caller's. */
function press(world: World, number: string, body: unknown): Reply {
  const key = property(body, 'key');
  if (key !== '1' && key !== '2') throw new TypeError('Send { "key": "1" } or { "key": "2" }.');
  if (!world.pressKey({ number, key })) throw new RangeError(`The phone ${number} is not ringing.`);
  return { status: 204 };
}

/** `{ "kinds": ["call", "email-code"] }`: what has to be answered after the password; `[]` for nothing more. */
function setSecondFactor(world: World, login: string, body: unknown): Reply {
  const kinds = property(body, 'kinds');
  const known = Array.isArray(kinds) && kinds.every((kind) => kind === 'call' || kind === 'email-code');
  if (!known) throw new TypeError('Send { "kinds": ["call", "email-code"] }; the others need a secret.');
  if (!world.setSecondFactor({ login, kinds })) throw new RangeError(`Nobody is called ${login}.`);
  return { status: 204 };
}

/** `{ "subject", "nonce" }`, and for a code `"codeChallenge"` and `"redirectUri"`: what the provider then gives out. */
function grant(world: World, provider: string, body: unknown): Reply {
  const [subject, nonce] = [text(property(body, 'subject')), text(property(body, 'nonce'))];
  const [codeChallenge, redirectUri] = [property(body, 'codeChallenge'), property(body, 'redirectUri')];
  const given = world.grant({
    provider,
    subject,
    nonce,
    ...(typeof codeChallenge === 'string' && { codeChallenge }),
    ...(typeof redirectUri === 'string' && { redirectUri }),
  });
  if (!isRefusal(given)) return json(given);
  throw new RangeError(
    `No identity "${subject}" at "${provider}". Send { "subject", "nonce" } of one that there is.`,
  );
}

function noteCspReport(world: World, report: unknown): Reply {
  const details = property(report, 'csp-report');
  world.cspReports.add(details ?? report);
  world.log.add({
    at: new Date(world.clock.now()).toISOString(),
    operation: 'csp-report',
    method: 'POST',
    path: text(property(details, 'document-uri')),
    status: 204,
    code: text(property(details, 'effective-directive')),
  });
  return { status: 204 };
}
