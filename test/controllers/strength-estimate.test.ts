import { assert } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { StrengthEstimate } from '../../src/controllers/strength-estimate.js';
import { quiet, until } from '../support/until.js';

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  updates = 0;
  /** What `without-worker` stands on. */
  strict: Element | null = null;
  closest(): Element | null {
    return this.strict;
  }
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    this.updates++;
  }
}

/** A meter of its own, and each score that it told. */
function meter() {
  const told: (number | null)[] = [];
  const host = new Host();
  const estimate: StrengthEstimate = new StrengthEstimate(host, {
    estimated: () => told.push(estimate.score),
  });
  running.push(estimate);
  return { estimate, told, host };
}

const running: StrengthEstimate[] = [];
const RealWorker = Worker;
let workers: Worker[] = [];

/** Workers as they are started; `make` may make something else of it. */
function watchWorkers(
  make = (...args: ConstructorParameters<typeof Worker>): Worker => new RealWorker(...args),
): void {
  window.Worker = new Proxy(RealWorker, {
    construct: (_target, args: ConstructorParameters<typeof Worker>) => {
      const worker = make(...args);
      workers.push(worker);
      return worker;
    },
  });
}

const script = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
const scriptsLoaded = () =>
  performance.getEntriesByType('resource').filter(({ name }) => /\/(estimate|dictionary)\./.test(name));

beforeEach(() => watchWorkers());

afterEach(() => {
  for (const estimate of running.splice(0)) estimate.hostDisconnected();
  workers = [];
  window.Worker = RealWorker;
});

describe('StrengthEstimate', () => {
  it('fetches and starts nothing before it is asked to', async () => {
    const { estimate, told } = meter();
    await quiet();
    assert.lengthOf(workers, 0);
    assert.lengthOf(scriptsLoaded(), 0);
    assert.isNull(estimate.score);
    assert.deepEqual(told, []);
  });

  it('rates in a worker, and says why', async () => {
    const { estimate, told, host } = meter();
    estimate.load();
    estimate.assess('Contraseña2026!');
    assert.isTrue(estimate.pending);
    await until('a score', () => estimate.score !== null);
    assert.strictEqual(estimate.score, 1);
    assert.deepEqual([...estimate.findings], ['predictable-pattern', 'common-word']);
    assert.isFalse(estimate.pending);
    assert.deepEqual(told, [1]);
    assert.strictEqual(host.updates, 1);
    assert.lengthOf(workers, 1);

    estimate.assess('tormenta-violeta-31-Faro2');
    assert.strictEqual(estimate.score, 1, 'it stands until there is another one');
    await until('a better one', () => estimate.score === 4);
    assert.lengthOf(workers, 1, 'one worker rates them all');
  });

  it('a worker that is not asked for in advance starts with the first password', async () => {
    const { estimate } = meter();
    estimate.assess('password');
    await until('a score', () => estimate.score === 0);
  });

  it('knows what a stranger could know of the person', async () => {
    const { estimate, told } = meter();
    estimate.assess('Zubizarretagoitia7');
    await until('a score', () => told.length === 1);
    estimate.assess('Zubizarretagoitia7', { userInputs: ['Zubizarretagoitia'] });
    await until('another score', () => told.length === 2);
    assert.isBelow(Number(told[1]), Number(told[0]));
  });

  it('nothing typed is nothing known, at once', async () => {
    const { estimate, told } = meter();
    estimate.assess('password');
    await until('a score', () => estimate.score === 0);
    estimate.assess('');
    assert.isNull(estimate.score);
    assert.deepEqual([...estimate.findings], []);
    assert.deepEqual(told, [0, null]);
  });

  it('an answer that comes after the field was emptied is none', async () => {
    const { estimate, told } = meter();
    estimate.assess('password');
    estimate.assess('');
    await until('a worker', () => workers.length > 0);
    estimate.assess('tormenta-violeta-31-Faro2');
    await until('a score', () => estimate.score !== null);
    assert.deepEqual(told, [null, 4]);
  });

  it('of what is typed while it rates, only the newest counts, and one is asked at a time', async () => {
    const asked: string[] = [];
    watchWorkers((...args) => {
      const worker = new RealWorker(...args);
      const post = worker.postMessage.bind(worker) as (question: { password: string }) => void;
      worker.postMessage = (question: { password: string }) => {
        asked.push(question.password);
        post(question);
      };
      return worker;
    });
    const { estimate, told } = meter();
    for (const password of ['p', 'pa', 'pas', 'pass', 'password']) estimate.assess(password);
    await until('a score', () => told.length > 0);
    await quiet();
    assert.deepEqual(told, [0]);
    assert.deepEqual(asked, ['p', 'password']);
  });

  it('cuts a book that is pasted', async () => {
    const { estimate } = meter();
    estimate.assess('a'.repeat(1_000_000));
    await until('a score', () => estimate.score === 0);
  });

  it('a worker that is late is stopped, and nothing is known; the next password has another one', async () => {
    let stopped = 0;
    watchWorkers((...args) => {
      if (workers.length > 0) return new RealWorker(...args);
      const worker = new RealWorker(script("postMessage('ready'); onmessage = () => { for (;;); };"));
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        stopped++;
        terminate();
      };
      return worker;
    });
    const { estimate, told } = meter();
    estimate.assess('tormenta-violeta-31-Faro2');
    await until('the end of patience', () => told.length === 1);
    assert.isNull(estimate.score);
    assert.isFalse(estimate.pending);
    assert.strictEqual(stopped, 1);

    estimate.assess('tormenta-violeta-31-Faro2');
    await until('a score', () => estimate.score === 4);
    assert.lengthOf(workers, 2);
  });

  it('stops the worker when its element goes, and starts another one when it is back', async () => {
    const { estimate, told } = meter();
    estimate.assess('password');
    await until('a score', () => told.length === 1);
    estimate.assess('tormenta-violeta-31-Faro2');
    estimate.hostDisconnected();
    await quiet();
    assert.deepEqual(told, [0], 'nobody is there to be told');
    estimate.assess('tormenta-violeta-31-Faro2');
    await until('a score', () => estimate.score === 4);
    assert.lengthOf(workers, 2);
  });

  it('an element that goes while the worker starts, and is back at once, has its answer', async () => {
    const { estimate, told } = meter();
    estimate.assess('password');
    estimate.hostDisconnected();
    estimate.assess('tormenta-violeta-31-Faro2');
    await until('a score', () => told.length > 0);
    assert.deepEqual(told, [4]);
  });
});

describe('StrengthEstimate where no worker starts', () => {
  for (const [why, make] of Object.entries({
    'the page forbids it': () => {
      throw new DOMException('No.', 'SecurityError');
    },
    'the bundler lost the file': () => new RealWorker('/nowhere/estimate.worker.js', { type: 'module' }),
    'its script is broken': () => new RealWorker(script('throw new Error("broken")')),
  })) {
    it(`rates in the page: ${why}`, async () => {
      watchWorkers(make);
      const { estimate } = meter();
      estimate.load();
      estimate.assess('Contraseña2026!');
      await until('a score', () => estimate.score === 1);
      estimate.assess('tormenta-violeta-31-Faro2'.repeat(1000));
      await until('another score', () => estimate.score === 4);
    });
  }

  it('imports a worker of another origin into one of its own', async () => {
    watchWorkers((url, options) => {
      if (!String(url).startsWith('blob:')) throw new DOMException('Of another origin.', 'SecurityError');
      return new RealWorker(url, options);
    });
    const { estimate } = meter();
    estimate.assess('Contraseña2026!');
    await until('a score', () => estimate.score === 1);
    assert.lengthOf(workers, 1);
  });

  it('is rated in the page where that wants no worker', async () => {
    watchWorkers();
    const { estimate, host, told } = meter();
    host.strict = document.body;
    estimate.load();
    estimate.assess('tormenta-violeta-31-Faro2');
    await until('a score', () => told.at(-1) === 4);
    assert.deepEqual(workers, []);
  });
});
