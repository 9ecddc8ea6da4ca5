import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** What the demo lives under: the strictest there is. Its font comes as bytes of its own script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'", // mails
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  'report-uri /__mock/csp-reports',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves a built page. Paths that are no file are views of its own, so navigations get `index.html`. */
export async function serveStatic(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return answer(405, 'Only GET here.', 'text/plain');
  const { pathname } = new URL(request.url);
  const file =
    (await findFile(root, pathname)) ?? (isNavigation(request) && (await findFile(root, '/index.html')));
  if (!file) return answer(404, 'Not found.', 'text/plain');
  return answer(200, await readFile(file), TYPES[extname(file)] ?? 'application/octet-stream');
}

const isNavigation = (request: Request): boolean =>
  request.headers.get('Accept')?.includes('text/html') ?? false;

function answer(status: number, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-cache',
    },
  });
}

/** The file of that path, if it is one inside of `root`, also after symbolic links. */
async function findFile(root: string, pathname: string): Promise<string | undefined> {
  const path = decode(pathname);
  if (path === undefined) return undefined;
  try {
    const base = await realpath(root);
    const wanted = await realpath(join(base, path));
    if (wanted !== base && !wanted.startsWith(base + sep)) return undefined;
    const file = (await stat(wanted)).isDirectory() ? join(wanted, 'index.html') : wanted;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined; // There is no such file.
  }
}

/** Hidden files, steps upward and bytes that name no file are nobody's business. */
function decode(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    const isHidden = path.split(/[/\\]/).some((segment) => segment.startsWith('.'));
    return isHidden || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
