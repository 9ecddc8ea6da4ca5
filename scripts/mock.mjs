// `npm run mock -- --port 4010`: the account API as a real HTTP server.
import process from 'node:process';
import { setup } from './setup.mjs';

setup();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import(new URL('../mocks/cli/main.ts', import.meta.url).href);
process.exitCode = await main(['mock', ...process.argv.slice(2)]);
