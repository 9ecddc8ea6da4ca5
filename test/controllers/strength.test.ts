import { assert } from '@open-wc/testing';
import { createStrength } from '../../src/strength.js';

describe('createStrength', () => {
  const RealWorker = Worker;
  let started = 0;
  let ended = 0;

  beforeEach(() => {
    started = ended = 0;
    window.Worker = class extends RealWorker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        started++;
      }
      override terminate(): void {
        ended++;
        super.terminate();
      }
    };
  });
  afterEach(() => {
    window.Worker = RealWorker;
  });

  it('rates in one worker, which the page can end', async () => {
    const { rate, stop } = createStrength();
    assert.deepEqual(
      (await Promise.all(['password', 'tormenta-violeta-31-Faro'].map((one) => rate(one)))).map(
        ({ score }) => score,
      ),
      [0, 4],
    );
    assert.equal(started, 1);
    stop();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(ended, 1);
  });

  it('starts none where the page wants none', async () => {
    const { rate } = createStrength({ worker: false });
    assert.equal((await rate('password')).score, 0);
    assert.equal(started, 0);
  });
});
