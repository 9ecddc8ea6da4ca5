import type { Estimate, EstimateOptions } from './findings.js';

export interface Question {
  readonly password: string;
  readonly options: EstimateOptions;
}

/** Rates one password at a time. */
export interface Rater {
  rate(question: Question): Promise<Estimate>;
  stop(): void;
}

/** As it is written here, bundlers find the worker and take it along. */
const ownWorker = (): Worker =>
  new Worker(new URL('./estimate.worker.js', import.meta.url), { type: 'module' });

/** From another origin a worker may be imported, but not started. */
function importingWorker(): Worker {
  const url = import.meta.url.replace(/[^/]*$/, 'estimate.worker.js');
  const blob = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  const wrapper = URL.createObjectURL(blob);
  const worker = new Worker(wrapper, { type: 'module' });
  const revoke = () => URL.revokeObjectURL(wrapper);
  worker.addEventListener('message', revoke, { once: true });
  worker.addEventListener('error', revoke, { once: true });
  return worker;
}

/** Nothing, where the bundler lost the file, or the page's policy forbids the worker. */
function whenReady(start: () => Worker): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = start();
      worker.addEventListener('message', () => resolve(worker), { once: true });
      worker.addEventListener('error', (event) => {
        event.preventDefault(); // not an error of the page
        resolve(undefined);
      });
    } catch {
      resolve(undefined);
    }
  });
}

const inWorker = (worker: Worker): Rater => ({
  rate: (question) =>
    new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Estimate>) => resolve(data), { once: true });
      worker.postMessage(question);
    }),
  stop: () => worker.terminate(),
});

/** Safari and Node have no `requestIdleCallback`. */
const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 200 });
  else setTimeout(run);
};

async function inPage(): Promise<Rater> {
  const { estimate } = await import('./estimate.js');
  return {
    rate: ({ password, options }) =>
      new Promise((resolve) => whenIdle(() => resolve(estimate(password, options)))),
    stop: () => undefined,
  };
}

/**
 * Starts a worker that rates passwords. Where none starts, or the page wants none, it does so itself when it is idle.
 *
 * @throws where nothing could be fetched.
 */
export async function startRater(withWorker: boolean): Promise<Rater> {
  if (!withWorker) return inPage();
  const worker = (await whenReady(ownWorker)) ?? (await whenReady(importingWorker));
  return worker ? inWorker(worker) : inPage();
}
