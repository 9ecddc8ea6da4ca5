import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGE =
  '<!doctype html><html lang="en"><title>page</title><script type="module" src="/page.js"></script></html>';

/** A page on a free port, the same at every path, with this script of TypeScript, and MSW's worker beside it. */
export async function serveWithWorker(script: string): Promise<Server> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');
  const scripts = new Map([
    ['/page.js', outputFiles[0]?.text ?? ''],
    ['/mockServiceWorker.js', readFileSync(worker, 'utf8')],
  ]);
  const server = createServer(({ url: path = '/' }, response) => {
    const found = scripts.get(path);
    response.setHeader('Content-Type', found === undefined ? 'text/html' : 'text/javascript');
    response.end(found ?? PAGE);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
