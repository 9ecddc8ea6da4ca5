// `npm start`: the demo portal against the embedded mock, ready to be edited.
import { join } from 'node:path';
import { root, setup } from './setup.mjs';

setup();
const { createServer } = await import('vite');

const wanted = Number(process.env.PORT || 5173);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  console.error(`PORT is "${process.env.PORT}", which is no port: use a number from 1 to 65535.`);
  process.exit(1);
}

const server = await createServer({
  configFile: join(root, 'demo/vite.config.ts'),
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: wanted, strictPort: false },
});
await server.listen();

const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer?.address());
if (port !== wanted) console.log(`Port ${wanted} is taken, so the demo is on ${port}.`);
console.log(`http://127.0.0.1:${port}/`);
if (process.stdout.isTTY && !process.env.CI) server.openBrowser();
