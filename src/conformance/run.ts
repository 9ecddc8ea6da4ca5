import { adapterFunctions, Bench } from './bench.js';
import { Inapplicable, Unmet, type Case } from './case.js';
import { cases } from './cases/index.js';
import { Control } from './control.js';
import { detectEnvironment } from './environment.js';
import { Journal } from './exchange.js';
import type { Fixtures } from './fixtures.js';
import { obstacle, type Situation } from './needs.js';
import { operations } from './operations.js';
import type { CaseResult, Report, Verdict } from './report.js';
import { Secrets } from './secrets.js';
import { absoluteUrl, adapterSubject, fetchOf, httpSubject, isHttp, type Backend } from './subject.js';

export interface ConformanceOptions {
  readonly backend: Backend;
  readonly fixtures: Fixtures;
  /** Ids of cases, or their topics: `cookies/http-only`, `cookies`. Default: all. */
  readonly only?: readonly string[];
  readonly onResult?: (result: CaseResult) => void;
}

/** What all the cases of a run share. */
interface Run extends Situation {
  readonly control: Control | undefined;
  readonly secrets: Secrets;
}

/**
 * Holds a backend or an adapter to the contract, one case after the other.
 *
 * @throws TypeError for options that make no sense.
 */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const chosen = choose(options.only);
  const run = await prepare(options);
  const results: CaseResult[] = [];
  for (const one of chosen) {
    const result = await judge(one, run);
    results.push(result);
    options.onResult?.(result);
  }
  return summarize(run, results);
}

function choose(only: readonly string[] | undefined): readonly Case[] {
  if (!only) return cases;
  const isMeant = (id: string, wanted: string): boolean => id === wanted || id.startsWith(`${wanted}/`);
  const unknown = only.find((wanted) => !cases.some(({ id }) => isMeant(id, wanted)));
  if (unknown !== undefined) throw new TypeError(`There is no case ${unknown}.`);
  return cases.filter(({ id }) => only.some((wanted) => isMeant(id, wanted)));
}

async function prepare({ backend, fixtures }: ConformanceOptions): Promise<Run> {
  const environment = detectEnvironment();
  const control = controlOf(backend, fixtures);
  const secrets = new Secrets(fixtures);
  await control?.reset().catch(blameControl);
  const journal = new Journal(secrets);
  const subject = isHttp(backend)
    ? await httpSubject(backend, environment, { isPatient: !control, journal }).catch(blameBackend)
    : await adapterSubject(backend);
  const hasOrigin = isHttp(backend) && backend.origin !== undefined;
  return { subject, environment, fixtures, hasOrigin, control, secrets };
}

function controlOf(backend: Backend, { control }: Fixtures): Control | undefined {
  if (control === undefined) return undefined;
  const base = isHttp(backend) ? `${absoluteUrl(backend.baseUrl)}/` : undefined;
  if (!URL.canParse(control, base)) {
    throw new TypeError('fixtures.control has to be absolute where there is no base URL.');
  }
  return new Control(new URL(control, base).href, fetchOf(backend));
}

/** One that cannot even be reset is no control: nothing would be worth saying. */
function blameControl(error: unknown): never {
  throw error instanceof Unmet || error instanceof Inapplicable
    ? new TypeError(`fixtures.control: ${error.message}`)
    : error;
}

/** A deadline that has passed says as little as a connection that was refused. */
function blameBackend(error: unknown): never {
  throw error instanceof DOMException
    ? new TypeError('The backend does not answer in time.', { cause: error })
    : error;
}

async function judge(one: Case, run: Run): Promise<CaseResult> {
  const reason = obstacle(one, run);
  if (reason !== undefined) return toResult(one, 'skip', reason, []);
  const journal = new Journal(run.secrets);
  const [verdict, message] = await attempt(one, run, journal);
  return toResult(one, verdict, run.secrets.mask(message), journal.masked());
}

async function attempt(one: Case, run: Run, journal: Journal): Promise<[Verdict, string]> {
  try {
    await startOver(run);
    await one.run(createBench(run, journal));
    const [complaint] = journal.complaints;
    return complaint === undefined ? ['pass', ''] : ['fail', complaint];
  } catch (error) {
    if (error instanceof Inapplicable) return ['skip', error.message];
    const words = error instanceof Unmet ? error.message : String(error);
    return ['fail', [words, ...journal.complaints].join('\n')];
  }
}

/** Where cookies are the browser's, those of the case before have to go. */
async function startOver({ subject, environment, control, secrets }: Run): Promise<void> {
  await control?.reset();
  if (subject.isHttp && !environment.cookies) {
    await subject.openClient(new Journal(secrets)).send('DELETE', '/session');
  }
}

const createBench = ({ subject, fixtures, control }: Run, journal: Journal): Bench =>
  new Bench({
    fixtures,
    control,
    journal,
    pageOrigin: subject.pageOrigin,
    isSecure: subject.name.startsWith('https:'),
    connect: () => subject.connect(journal),
    openClient: () => subject.openClient(journal),
  });

const toResult = (
  { id, title }: Case,
  verdict: Verdict,
  message: string,
  exchanges: CaseResult['exchanges'],
): CaseResult => ({ id, title, verdict, ...(message && { message }), exchanges });

function summarize({ subject }: Run, results: readonly CaseResult[]): Report {
  const count = (wanted: Verdict): number => results.filter(({ verdict }) => verdict === wanted).length;
  const all = subject.isHttp
    ? [...new Set(operations.map(({ capability }) => capability))]
    : adapterFunctions;
  const has = subject.capabilities;
  return {
    backend: subject.name,
    capabilities: all.filter((one) => has.has(one)),
    missing: all.filter((one) => !has.has(one)),
    passed: count('pass'),
    failed: count('fail'),
    skipped: count('skip'),
    results,
  };
}
