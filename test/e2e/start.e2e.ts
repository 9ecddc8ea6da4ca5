import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { useBrowser, useSite } from './support/browser.js';
import type { Site } from './support/sites.js';

useBrowser();

const visit = useSite(npmStart);

test('`npm start` prints an address, and 101 signs in there', () =>
  visit(async (portal) => {
    await portal.open();
    await portal.signIn();
  }));

/** The command itself, on a port of its own. */
async function npmStart(): Promise<Site> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const port = 20_000 + (process.pid % 20_000);
  const command = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(command.stdout)) {
    const [address] = /^http:\/\/127\.0\.0\.1:\d+\/$/.exec(line) ?? [];
    if (address === undefined) continue;
    const place = {
      origin: new URL(address).origin,
      backend: undefined,
      world: undefined,
      leave: async () => undefined,
    };
    return {
      arrive: async () => place,
      unmocked: [],
      stop: async () => {
        command.kill();
        await once(command, 'exit');
      },
    };
  }
  assert.fail('it ended without an address');
}
