import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { createWorld } from '../world.js';
import type { MockServer, MockServerOptions } from '../server.js';
import { parseScenario, scenarioNames, type ScenarioName } from '../world/scenarios.js';
import { demoSeed, type Seed } from '../world/seed.js';
import type { LogEntry } from '../world/state.js';
import { moveSeed, readSeed } from './seed-file.js';
import { blamingInput, inColumn, readOptions, say, UsageError } from './usage.js';

const HELP = `The mock of the account API, as an HTTP server.

  --port 4010             0 takes a free one
  --host 127.0.0.1
  --scenario slow,locked  ${inColumn(26, scenarioNames)}
  --domain acme.example   of the people, instead of ${demoSeed.defaultDomain}
  --seed people.json      other people, such as
                          { "domain": "acme.example", "accounts": [{ "number": "201", "givenName": "Gloria",
                            "email": "gloria@acme.example", "password": "silla-nube-42-Otoño" }] }
  --static DIR            also serve the built page in DIR, under a strict content security policy
  --help`;

interface Settings {
  readonly port: number;
  readonly host: string;
  readonly scenario: readonly ScenarioName[];
  readonly seed: Seed;
  readonly staticRoot: string | undefined;
}

/** `pbx-auth mock`: serves until it is stopped. */
export async function mock(args: string[]): Promise<number> {
  const settings = readSettings(args);
  if (settings === 'help') say(HELP);
  else await serve(settings);
  return 0;
}

function readSettings(args: string[]): Settings | 'help' {
  const { values } = readOptions({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      scenario: { type: 'string', default: 'default' },
      domain: { type: 'string' },
      seed: { type: 'string' },
      static: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new UsageError(`--port ${values.port} is no port.`);
  const folder = values.static;
  if (folder !== undefined && !isFolder(folder)) throw new UsageError(`--static ${folder} is no folder.`);
  return {
    port,
    host: values.host,
    scenario: blamingInput(() => parseScenario(values.scenario)),
    seed: chooseSeed(values.seed, values.domain),
    staticRoot: folder,
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function chooseSeed(file: string | undefined, domain: string | undefined): Seed {
  const seed =
    file === undefined ? demoSeed : blamingInput(() => readSeed(readJson(file)), `--seed ${file}: `);
  return domain === undefined ? seed : blamingInput(() => moveSeed(seed, domain), `--domain ${domain}: `);
}

/** What `JSON.parse` says quotes the file, and there are passwords in it. */
function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError('this is no JSON.');
  }
}

async function serve({ port, host, scenario, seed, staticRoot }: Settings): Promise<void> {
  const world = createWorld({ seed });
  world.scenario = scenario;
  const server = await start({ port, host, staticRoot, world, onRequest: (entry) => say(line(entry)) });
  const numbers = seed.accounts.filter((one) => one.domain === seed.defaultDomain).map((one) => one.number);
  say(`Account API   ${server.apiUrl}`);
  say(`Domain        ${seed.defaultDomain}  (${numbers.join(', ')})`);
  say(`Switches      ${server.url}/__mock/  (scenario, clock, reset, log, mailbox, phone)`);
  if (staticRoot !== undefined) say(`Pages         ${server.url}/  (${staticRoot})`);
  if (scenario.length > 0) say(`Scenario      ${scenario.join(', ')}`);
  say('Stop with Ctrl+C.');
  stopOnSignal(server);
}

/** Times, paths and codes: queries, bodies and headers may hold secrets. */
const line = ({ at, method, path, status, code }: LogEntry): string =>
  `${at.slice(11, 19)} ${method} ${path} ${status === 0 ? 'broken off' : status}${code === undefined ? '' : ` ${code}`}`;

async function start(options: MockServerOptions): Promise<MockServer> {
  try {
    // Only here: msw is an optional peer, and not everybody who asks for help has it.
    const { startMockServer } = await import('../server.js');
    return await startMockServer(options);
  } catch (error) {
    const said = explain(error as NodeJS.ErrnoException, options);
    if (said === undefined) throw error;
    throw new UsageError(said);
  }
}

function explain(
  { code, message }: NodeJS.ErrnoException,
  { port, host }: MockServerOptions,
): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: choose another one with --port, or 0 for any that is free.`;
    case 'EACCES':
      return `Port ${port} is not for this user: choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `--host ${host} is no address of this computer.`;
    case 'ERR_MODULE_NOT_FOUND':
      return message.includes("'msw'")
        ? 'The mock needs the package msw, which is not installed: npm install --save-dev msw@3'
        : undefined;
    default:
      return undefined;
  }
}

/** Ends politely at the first signal; the second one finds no listener, and ends it as signals do. */
export function stopOnSignal(server: Pick<MockServer, 'close'>): void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop);
    void server.close();
  };
  for (const signal of signals) process.on(signal, stop);
}
