import { setupServer } from 'msw/node';
import { createHandlers } from './handlers/index.js';
import { createWorld, type World } from './world.js';

export interface NodeMockOptions {
  /** Absolute: `https://pbx.example/v1`. */
  readonly baseUrl: string;
  readonly world?: World;
}

export interface NodeMock {
  readonly world: World;
  stop(): void;
}

/** The mock inside a Node process: calls to `baseUrl` never leave it. Cookies are the caller's business, as in Node. */
export function startMock({ baseUrl, world = createWorld() }: NodeMockOptions): NodeMock {
  provideWithResolvers();
  const server = setupServer(...createHandlers(world, { baseUrl }));
  server.listen({ onUnhandledFrame: 'bypass' });
  return { world, stop: () => server.close() };
}

/** MSW 3 asks for Node 22, for this one function; with it, Node 20 will do. */
function provideWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  const withResolvers = (): object => {
    const parts = {};
    const promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
    return Object.assign(parts, { promise });
  };
  Object.defineProperty(Promise, 'withResolvers', {
    value: withResolvers,
    configurable: true,
    writable: true,
  });
}
