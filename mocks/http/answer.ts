import type { LogEntry } from '../world/state.js';
import { parseScenario, type ScenarioName } from '../world/scenarios.js';
import { readBody } from './body.js';
import { disturb } from './disturbance.js';
import {
  createExchange,
  isAllowedOrigin,
  type Exchange,
  type Host,
  type Operation,
  type Params,
} from './exchange.js';
import { misuse, problem } from './problem.js';
import { toResponse, type Reply } from './reply.js';

/** The way of every call to the API: scenario, guard, body, operation, log. */
export async function answer(
  host: Host,
  operation: Operation,
  request: Request,
  params: Params,
): Promise<Response> {
  const scenario = playedScenario(host, request);
  if (!Array.isArray(scenario)) return deliver(host, operation, request, scenario, []);

  const disturbance = await disturb(host.world, scenario);
  if (disturbance === 'offline') {
    log(host, operation, request, { status: 0 });
    return Response.error();
  }
  const exchange = createExchange(host, request, params, scenario);
  const reply = disturbance ?? guard(host, operation, exchange) ?? (await perform(host, operation, exchange));
  return deliver(host, operation, request, reply, scenario);
}

function deliver(
  host: Host,
  operation: Operation,
  request: Request,
  reply: Reply,
  scenario: readonly ScenarioName[],
): Response {
  log(host, operation, request, reply);
  return toResponse(reply, { request, cookies: host.cookies, truncated: scenario.includes('truncated') });
}

/** The header counts for its request alone. */
function playedScenario(host: Host, request: Request): ScenarioName[] | Reply {
  const wanted = request.headers.get('X-PBX-Scenario');
  if (wanted === null) return [...host.world.scenario];
  try {
    return parseScenario(wanted);
  } catch (error) {
    return misuse(host.world, error);
  }
}

/** Keeps other people's pages out of everything that changes something, and strangers out of what is not theirs. */
function guard(host: Host, operation: Operation, exchange: Exchange): Reply | undefined {
  return checkOrigin(host, operation, exchange) ?? checkCaller(host, operation, exchange);
}

function checkOrigin(host: Host, { id, method }: Operation, { request, url }: Exchange): Reply | undefined {
  if (method === 'get') return undefined;
  const origin = request.headers.get('Origin');
  if (origin !== null && !isAllowedOrigin(host, origin, url)) {
    return problem(host.world, 'origin-rejected', { detail: `${id} is not for pages of ${origin}` });
  }
  return request.headers.get('X-PBX-Request') === '1'
    ? undefined
    : problem(host.world, 'origin-rejected', { detail: `${id} needs the header X-PBX-Request: 1` });
}

function checkCaller(
  { world }: Host,
  { id, restrictedTo }: Operation,
  { request, call }: Exchange,
): Reply | undefined {
  if (restrictedTo === 'session' && world.getSession(call).status === 'signed-out') {
    return problem(world, 'session-expired', { detail: `${id} is for somebody who is signed in` });
  }
  if (restrictedTo === 'administrator' && request.headers.get('Authorization') !== 'Bearer admin') {
    const reply = problem(world, 'unauthorized', { detail: `${id} needs Authorization: Bearer admin` });
    return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': 'Bearer' } };
  }
  return undefined;
}

async function perform(host: Host, operation: Operation, exchange: Exchange): Promise<Reply> {
  if (!operation.body) return operation.run(exchange, undefined);
  const body = await readBody(host.world, exchange.request, operation.body, operation.id);
  return 'refusal' in body ? body.refusal : operation.run(exchange, body.value);
}

function log(
  host: Host,
  operation: Operation,
  request: Request,
  reply: Pick<Reply, 'status' | 'code'>,
): void {
  const entry: LogEntry = {
    at: new Date(host.world.clock.now()).toISOString(),
    operation: operation.id,
    method: request.method,
    path: new URL(request.url).pathname,
    status: reply.status,
    ...(reply.code !== undefined && { code: reply.code }),
  };
  host.world.log.add(entry);
  host.onRequest?.(entry);
}
