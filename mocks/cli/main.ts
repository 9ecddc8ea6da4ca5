import { createRequire } from 'node:module';
import process from 'node:process';
import { mock } from './mock.js';
import { say, UsageError } from './usage.js';

const HELP = `The tools of pbx-auth.

  pbx-auth mock                 the account API as an HTTP server
  pbx-auth COMMAND --help       what it takes
  pbx-auth --version
`;

/** What is typed after `pbx-auth`, and what answers it: with the exit code. */
const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = { mock };

/** The command line. Answers the exit code, while a server may still run. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (name === '--help' || name === '-h') say(HELP);
    else if (name === '--version') say(version());
    else return await find(name)(rest);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message} (--help says what there is)\n`);
    return 1;
  }
}

function find(name: string): (args: string[]) => Promise<number> {
  const found = Object.entries(commands).find(([command]) => command === name)?.[1];
  if (found) return found;
  const said = name === '' ? 'No command was given.' : `There is no command "${name}".`;
  throw new UsageError(`${said} There are: ${Object.keys(commands).join(', ')}.`);
}

function version(): string {
  const manifest = createRequire(import.meta.url)('pbx-auth/package.json') as { readonly version: string };
  return manifest.version;
}
