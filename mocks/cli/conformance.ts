import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import {
  cases,
  demoFixtures,
  parseFixtures,
  runConformance,
  toJson,
  toJUnit,
  toText,
  type ConformanceOptions,
  type Fixtures,
  type Report,
} from '../../src/conformance/index.js';
import { blamingInput, inColumn, readOptions, say, UsageError } from './usage.js';

const formats = { text: toText, json: toJson, junit: toJUnit } as const;

const HELP = `Holds a backend to the account API: ${cases.length} cases, and a verdict on each.

  pbx-auth conformance http://127.0.0.1:4010/v1 --fixtures fixtures.json

  --fixtures FILE   whom the suite may be there, in JSON; the word demo stands for the people of the mock
  --origin URL      the page's, where it is another one than the backend's: the cases about CORS
  --only a,b        some cases, or all of a topic:
                    ${inColumn(20, [...new Set(cases.map(topicOf))])}
  --format text     or json, or junit
  --output FILE     where to write the report; else it is printed
  --help

Use a backend that is there to be tested: the suite signs in, changes passwords and locks people out.
It ends with 0 when every case that applies has passed, and with 1 when not.`;

interface Settings {
  readonly options: ConformanceOptions;
  readonly format: keyof typeof formats;
  readonly output: string | undefined;
}

/** `pbx-auth conformance URL`. */
export async function conformance(args: string[]): Promise<number> {
  const settings = readSettings(args);
  if (settings === 'help') {
    say(HELP);
    return 0;
  }
  const { options, format, output } = settings;
  const report = await run(options);
  const text = formats[format](report);
  if (output === undefined) process.stdout.write(text);
  else {
    blamingInput(() => writeFileSync(output, text), '--output: ');
    say(`${report.passed} passed, ${report.failed} failed, ${report.skipped} do not apply: ${output}`);
  }
  return report.failed === 0 && report.passed > 0 ? 0 : 1;
}

function readSettings(args: string[]): Settings | 'help' {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      fixtures: { type: 'string' },
      origin: { type: 'string' },
      only: { type: 'string' },
      format: { type: 'string', default: 'text' },
      output: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0)
    throw new UsageError('Name the one backend: http://127.0.0.1:4010/v1.');
  if (!/^https?:/i.test(url) || !URL.canParse(url))
    throw new UsageError(`${url} is no address of a backend.`);
  return {
    options: {
      backend: { baseUrl: url, ...(values.origin !== undefined && { origin: values.origin }) },
      fixtures: readFixtures(values.fixtures),
      ...(values.only !== undefined && { only: values.only.split(',') }),
    },
    format: readFormat(values.format),
    output: values.output,
  };
}

function readFixtures(file: string | undefined): Fixtures {
  if (file === undefined)
    throw new UsageError('--fixtures is missing: a file, or demo for the people of the mock.');
  if (file === 'demo') return demoFixtures;
  return blamingInput(() => parseFixtures(readFileSync(file, 'utf8')), `--fixtures ${file}: `);
}

function readFormat(name: string): Settings['format'] {
  const found = Object.keys(formats).find((format): format is Settings['format'] => format === name);
  if (found === undefined)
    throw new UsageError(`--format ${name} is none of ${Object.keys(formats).join(', ')}.`);
  return found;
}

/** Counts along for whoever sits and watches. */
async function run(options: ConformanceOptions): Promise<Report> {
  let done = 0;
  const tick = (): void => void process.stderr.write(`\r${(done += 1)} cases `);
  const { isTTY } = process.stderr;
  try {
    return await runConformance({ ...options, ...(isTTY && { onResult: tick }) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const { cause } = error;
    throw new UsageError(cause instanceof Error ? `No backend answers: ${cause.message}.` : error.message);
  } finally {
    if (isTTY) process.stderr.write('\r');
  }
}

function topicOf({ id }: { readonly id: string }): string {
  return id.split('/', 1)[0] ?? id;
}
