import process from 'node:process';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A mistake of whoever typed the command: told in one sentence. */
export class UsageError extends Error {}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** What is wrong with what was typed, is its author's mistake and not ours. */
export function blamingInput<Result>(deed: () => Result, prefix = ''): Result {
  try {
    return deed();
  } catch (error) {
    throw new UsageError(prefix + (error as Error).message);
  }
}

/** `parseArgs` of Node, without its advice on dashes. */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. .*/s, '.'));
  }
}

/** A list for a help text, with line breaks: the lines begin in this column. */
export function inColumn(column: number, names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    const last = lines.at(-1) ?? '';
    if (column + last.length + name.length > 105) lines.push(`${name}, `);
    else lines[lines.length - 1] = `${last}${name}, `;
  }
  return lines
    .map((line) => line.trimEnd())
    .join(`\n${' '.repeat(column)}`)
    .slice(0, -1);
}
