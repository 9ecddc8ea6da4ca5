// Runs a command beside a WebKitWebDriver and an X server without a screen, and ends both with it:
// `node scripts/with-webkit.mjs wtr --config web-test-runner.webkit.config.mjs`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onPath } from './browser.mjs';
import { root } from './setup.mjs';

/** Debian keeps it out of PATH: /usr/lib/<architecture>/webkit2gtk-4.1/MiniBrowser. */
const findMiniBrowser = () =>
  readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['4.1', '4.0', '6.0'].map((api) => `/usr/lib/${name}/webkit2gtk-${api}/MiniBrowser`),
    )
    .find((path) => existsSync(path));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

const isLinux = process.platform === 'linux';
const webDriver = isLinux && onPath(['WebKitWebDriver'])[0];
const xServer = isLinux && onPath(['Xvfb'])[0];
const miniBrowser = isLinux && findMiniBrowser();
if (!webDriver || !xServer || !miniBrowser) {
  console.error('WebKitGTK is not here: "sudo apt-get install webkit2gtk-driver xvfb" on Debian or Ubuntu.');
  process.exit(1);
}

/** @type {import('node:child_process').ChildProcess[]} */
const helpers = [];
process.on('exit', () => helpers.forEach((helper) => helper.kill()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

// The X server picks a display that is free and says which on its third pipe.
const xvfb = spawn(xServer, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
  stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
});
helpers.push(xvfb);
const [display] = await once(/** @type {import('node:stream').Readable} */ (xvfb.stdio[3]), 'data');

// The toolbar of the window does not get narrower than its buttons, and no page than the toolbar: they take no room.
const config = mkdtempSync(join(tmpdir(), 'pbx-auth-webkit-'));
process.on('exit', () => rmSync(config, { recursive: true, force: true }));
mkdirSync(join(config, 'gtk-3.0'));
writeFileSync(
  join(config, 'gtk-3.0/gtk.css'),
  '* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }',
);

const port = await freePort();
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  DISPLAY: `:${String(display).trim()}`,
  XDG_CONFIG_HOME: config,
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DRIVER_PORT: String(port),
  WEBKIT_BROWSER: miniBrowser,
  PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH,
};
helpers.push(spawn(webDriver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
for (let tries = 0; tries < 50; tries++) {
  const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
    () => true,
    () => false,
  );
  if (ready) break;
  await wait(100);
}

const [program = '', ...args] = process.argv.slice(2);
const command = spawn(program, args, { env, stdio: 'inherit' });
const [code] = await once(command, 'exit');
process.exit(code ?? 1);
