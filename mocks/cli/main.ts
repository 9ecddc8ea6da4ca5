import { createRequire } from 'node:module';
import process from 'node:process';
import { say, UsageError } from './usage.js';

const HELP = `The tools of pbx-auth.

  pbx-auth mock              the account API as an HTTP server
  pbx-auth conformance URL   holds a backend to the account API
  pbx-auth COMMAND --help    what it takes
  pbx-auth --version`;

/** Answers the exit code. */
type Command = (args: string[]) => Promise<number>;

/** What is typed after `pbx-auth`; each loads what it needs, and nobody else waits for that. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  mock: async () => (await import('./mock.js')).mock,
  conformance: async () => (await import('./conformance.js')).conformance,
};

/** The command line. Answers the exit code, while a server may still run. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (name === '--help' || name === '-h') say(HELP);
    else if (name === '--version') say(version());
    else return await (await find(name))(rest);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message} (--help says what there is)\n`);
    return 1;
  }
}

function find(name: string): Promise<Command> {
  const load = Object.entries(commands).find(([command]) => command === name)?.[1];
  if (load) return load();
  const said = name === '' ? 'No command was given.' : `There is no command "${name}".`;
  throw new UsageError(`${said} There are: ${Object.keys(commands).join(', ')}.`);
}

function version(): string {
  const manifest = createRequire(import.meta.url)('pbx-auth/package.json') as { readonly version: string };
  return manifest.version;
}
