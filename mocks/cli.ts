import { statSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startMockServer, type MockServer } from './server.js';
import { createWorld } from './world.js';
import { parseScenario, scenarioNames, type ScenarioName } from './world/scenarios.js';
import type { LogEntry } from './world/state.js';

const HELP = `The mock of the account API, as an HTTP server.

  --port 4010           0 takes a free one
  --host 127.0.0.1
  --scenario slow,locked
                        ${scenarioNames.join(', ')}
  --static DIR          also serve the built page in DIR, under a strict content security policy
  --help
`;

interface Settings {
  readonly port: number;
  readonly host: string;
  readonly scenario: readonly ScenarioName[];
  readonly staticRoot: string | undefined;
}

function readSettings(args: string[]): Settings | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      scenario: { type: 'string', default: 'default' },
      static: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new RangeError(`--port ${values.port} is no port.`);
  const folder = values.static;
  if (folder !== undefined && !isFolder(folder)) throw new RangeError(`--static ${folder} is no folder.`);
  return { port, host: values.host, scenario: parseScenario(values.scenario), staticRoot: folder };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

async function run(settings: Settings): Promise<void> {
  const world = createWorld();
  world.scenario = settings.scenario;
  const server = await startMockServer({ ...settings, world, onRequest: (entry) => say(line(entry)) });
  say(`Account API   ${server.apiUrl}`);
  say(`Switches      ${server.url}/__mock/  (scenario, clock, reset, log)`);
  if (settings.staticRoot !== undefined) say(`Pages         ${server.url}/  (${settings.staticRoot})`);
  if (settings.scenario.length > 0) say(`Scenario      ${settings.scenario.join(', ')}`);
  say('Stop with Ctrl+C.');
  stopOnSignal(server);
}

function stopOnSignal(server: MockServer): void {
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

const line = ({ at, method, path, status, code }: LogEntry): string =>
  `${at.slice(11, 19)} ${method} ${path} ${status === 0 ? 'broken off' : status}${code === undefined ? '' : ` ${code}`}`;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function explain(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: choose another one with --port, or 0 for any that is free.`;
  if (code === 'EACCES') return `Port ${port} is not for this user: choose one above 1023 with --port.`;
  return `${message} (--help says what there is)`;
}

try {
  const settings = readSettings(process.argv.slice(2));
  if (settings === 'help') process.stdout.write(HELP);
  else await run(settings);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
