// `npm run mock -- --port 4010`: the account API as a real HTTP server.
import { setup } from './setup.mjs';

setup();
const { register } = await import('tsx/esm/api');
register();
await import(new URL('../mocks/cli.ts', import.meta.url).href);
