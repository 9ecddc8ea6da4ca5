import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment } from './install.js';
import { listen, type Running } from './servers.js';

/** A framework's own server, once it answers. */
export async function npmStart(cwd: string): Promise<Running> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn('npm', ['start'], {
    cwd,
    env: { ...environment, PORT: port, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true, // a group of its own: npm does not end what it has started
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid);
    await ended;
  };
  for (let tries = 0; child.exitCode === null && tries < 300; tries++) {
    if (await answers(origin)) return { origin, stop };
    await sleep(200);
  }
  await stop();
  throw new Error(`npm start in ${cwd} does not answer.`);
}

const answers = (origin: string): Promise<boolean> =>
  fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  );

export async function freePort(): Promise<string> {
  const server = await listen(() => undefined);
  await server.stop();
  return new URL(server.origin).port;
}
