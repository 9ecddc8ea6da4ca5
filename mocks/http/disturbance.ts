import type { World } from '../world.js';
import { SECOND } from '../world/moment.js';
import type { ScenarioName } from '../world/scenarios.js';
import { problem } from './problem.js';
import { html, type Reply } from './reply.js';

const SLOW = 2 * SECOND;
const MAINTENANCE = 120;

const GATEWAY_PAGE =
  '<!doctype html><html lang="en"><head><title>502 Bad Gateway</title></head>' +
  '<body><h1>502 Bad Gateway</h1><hr><p>mock-gateway</p></body></html>';

/** What goes wrong before an operation is reached; `offline` breaks the connection. */
export async function disturb(
  world: World,
  scenario: readonly ScenarioName[],
): Promise<Reply | 'offline' | undefined> {
  const calls = world.countCall();
  if (scenario.includes('slow')) await world.clock.sleep(SLOW);
  if (scenario.includes('offline')) return 'offline';
  if (scenario.includes('html-error')) return html(502, GATEWAY_PAGE);
  if (scenario.includes('maintenance')) return maintenance(world);
  if (scenario.includes('server-error')) return problem(world, 'server');
  if (scenario.includes('flaky') && calls % 3 === 0) return problem(world, 'server');
  return undefined;
}

/** Says the time as a date, the other form that `Retry-After` may have: by the caller's clock, which nobody moved. */
function maintenance(world: World): Reply {
  const reply = problem(world, 'unavailable', { retryAfter: MAINTENANCE });
  const date = new Date(Date.now() + MAINTENANCE * SECOND).toUTCString();
  return { ...reply, headers: { ...reply.headers, 'Retry-After': date } };
}
