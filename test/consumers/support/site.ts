import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld } from '../../../mocks/index.js';
import { startMockServer } from '../../../mocks/server.js';
import type { Place } from '../../e2e/support/sites.js';
import type { Consumer } from './consumers.js';
import { npmStart } from './npm-start.js';
import { files, front, listen, type Running } from './servers.js';

/** A built consumer beside a mock of its own, on one origin. */
export async function serve({ name, served }: Consumer, folder: string): Promise<Place> {
  const mock = await startMockServer({ world: createWorld() });
  const cdn = name === 'html' ? await startCdn(folder) : undefined;
  const own = served === 'npm start' ? await npmStart(folder) : undefined;
  const page = own?.origin ?? files(join(folder, served === 'npm start' ? '' : served.folder));
  const site = await listen(front(mock.url, page));
  const leave = async (): Promise<void> => {
    for (const server of [site, own, cdn]) await server?.stop();
    await mock.close();
  };
  return { origin: site.origin, backend: cdn?.origin, world: mock.world, leave };
}

/** The script from another origin, as from a CDN: the page gets its address and its hash. */
async function startCdn(folder: string): Promise<Running> {
  const dist = join(folder, 'node_modules/pbx-auth/dist');
  const cdn = await listen(files(dist, { 'Access-Control-Allow-Origin': '*' }));
  const hash = createHash('sha384')
    .update(readFileSync(join(dist, 'cdn.js')))
    .digest('base64');
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8')
    .replace(/https:\/\/cdn\.example\/[^"]*\/dist/, cdn.origin)
    .replace('sha384-…', `sha384-${hash}`);
  assert.ok(html.includes(cdn.origin) && html.includes(hash), 'the example has places for both');
  writeFileSync(page, html);
  return cdn;
}
