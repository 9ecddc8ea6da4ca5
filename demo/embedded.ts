import { startMock } from '../mocks/browser.js';
import type { World } from '../mocks/world.js';
import { parseScenario } from '../mocks/world/scenarios.js';
import type { Switches } from './switches.js';

/** The mock inside this page. A module of its own: who imports the mock itself on demand gets its identity page, too. */
export async function startEmbedded(): Promise<Switches> {
  const { world } = await startMock();
  return switchesOf(world);
}

/**
 * Its world is at hand. Asking it by way of the service worker would cost the page its place in the browser's
 * back/forward cache.
 */
const switchesOf = (world: World): Switches => ({
  scenario: async () => world.scenario,
  play: async (scenario) => {
    world.scenario = parseScenario(scenario);
  },
  advance: async (seconds) => {
    world.clock.advance(seconds * 1000);
    return world.clock.now();
  },
  reset: async () => world.reset(),
  mails: async () => world.mailbox(),
  phone: async (number) => world.phone(number),
  press: async (number, key) => {
    if (!world.pressKey({ number, key })) throw new RangeError(`The phone ${number} is not ringing.`);
  },
});
