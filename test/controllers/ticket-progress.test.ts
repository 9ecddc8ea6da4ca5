import { assert } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { advance } from '../support/clock.js';
import { AuthError, type TicketProgress } from '../../src/index.js';
import { TicketProgressController } from '../../src/controllers/ticket-progress.js';
import { mount } from '../support/page.js';
import { reportedErrors } from '../support/reported-errors.js';
import { ticket } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

const opened = ticket();

const at = (status: TicketProgress['status']): TicketProgress => ({
  reference: opened.reference,
  status,
  updatedAt: '2026-11-23T09:04:00Z',
});

interface Question {
  readonly signal: AbortSignal;
  answer(progress: unknown): void;
  fail(cause: unknown): void;
}

/** An element that does nothing but to have a life. */
class Host extends HTMLElement {
  #controllers: ReactiveController[] = [];
  updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }
  removeController(): void {
    this.#controllers = [];
  }
  requestUpdate(): void {
    this.#controllers.forEach((one) => one.hostUpdate?.());
  }
  connectedCallback(): void {
    for (const one of this.#controllers) one.hostConnected?.();
  }
  disconnectedCallback(): void {
    for (const one of this.#controllers) one.hostDisconnected?.();
  }
}
customElements.define('test-ticket-host', Host);

function follow(isNew = true): {
  host: Host;
  controller: TicketProgressController;
  questions: Question[];
} {
  const host = mount(new Host());
  const questions: Question[] = [];
  const controller = new TicketProgressController(
    host,
    (_, signal) =>
      new Promise((resolve, reject) => {
        questions.push({ signal, answer: (progress) => resolve(progress as TicketProgress), fail: reject });
      }),
  );
  controller.follow(opened, isNew);
  return { host, controller, questions };
}

/** The page is looked at, or not. */
function look(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  Reflect.deleteProperty(document, 'hidden');
});

/** Longest that each pause can be, in seconds: with a tenth on top. */
const pauses = [20, 30, 45, 67.5, 101.25, 120, 120];

describe('following a ticket', () => {
  it('begins after a while where it is new, and at once where it is not', async () => {
    const { questions } = follow();
    advance(12);
    await quiet();
    assert.lengthOf(questions, 0, 'after 12 seconds');
    advance(11);
    await until('a question', () => questions.length === 1);

    const again = follow(false);
    advance(0);
    await until('a question', () => again.questions.length === 1);
  });

  it('asks ever more seldom, every two minutes at last', async () => {
    const { questions } = follow();
    for (const [index, seconds] of pauses.entries()) {
      advance(seconds * 0.7); // the shortest is 0.9; the machine takes its time too
      await quiet();
      assert.lengthOf(questions, index, `too early after ${seconds}`);
      advance(seconds * 0.42);
      await until(`question ${index + 1}`, () => questions.length === index + 1);
      questions.at(-1)!.answer(at('open'));
      await quiet();
    }
  });

  it('tells how far it is', async () => {
    const { controller, questions } = follow(false);
    advance(0);
    questions[0]!.answer(at('in-progress'));
    await until('progress', () => controller.progress?.status === 'in-progress');
    assert.strictEqual(controller.following, 'on');
  });

  it('asks one question at a time', async () => {
    const { questions } = follow(false);
    advance(0);
    advance(500);
    advance(500);
    await quiet();
    assert.lengthOf(questions, 1);
  });

  it('ends when it is resolved', async () => {
    const { controller, questions } = follow(false);
    advance(0);
    questions[0]!.answer(at('resolved'));
    await until('the end', () => controller.following === 'off');
    advance(1000);
    await quiet();
    assert.lengthOf(questions, 1);
    assert.strictEqual(controller.progress?.status, 'resolved');
  });

  it('waits while nobody looks, and asks when somebody does again', async () => {
    const { questions } = follow();
    look(true);
    advance(1000);
    await quiet();
    assert.lengthOf(questions, 0);
    look(false);
    await until('a question', () => questions.length === 1);
  });

  it('does not ask sooner only because somebody looks', async () => {
    const { questions } = follow();
    look(true);
    advance(5);
    look(false);
    await quiet();
    assert.lengthOf(questions, 0);
  });

  it('goes on after a failure, more seldom, and knows when it last heard', async () => {
    const { controller, questions } = follow(false);
    const { heard } = controller;
    advance(0);
    questions[0]!.fail(new AuthError('network'));
    await until('the failure', () => controller.following === 'unreached');
    assert.strictEqual(controller.heard, heard);
    advance(20);
    await quiet();
    assert.lengthOf(questions, 1);
    advance(14);
    await until('another question', () => questions.length === 2);
    questions[1]!.answer(at('open'));
    await until('an answer', () => controller.following === 'on');
    assert.isAbove(controller.heard, heard);
  });

  it('waits as long as the backend asks for', async () => {
    const { controller, questions } = follow(false);
    advance(0);
    questions[0]!.fail(new AuthError('rate-limited', { retryAfter: 600 }));
    await until('the failure', () => controller.following === 'unreached');
    advance(580);
    await quiet();
    assert.lengthOf(questions, 1);
    advance(21);
    await until('another question', () => questions.length === 2);
  });

  for (const code of ['not-found', 'unsupported', 'origin-rejected', 'validation'] as const) {
    it(`ends where there will be no answer: ${code}`, async () => {
      const { controller, questions } = follow(false);
      advance(0);
      questions[0]!.fail(new AuthError(code));
      await until('the end', () => controller.following === 'lost');
      advance(1000);
      await quiet();
      assert.lengthOf(questions, 1);
    });
  }

  const hostile: Record<string, unknown> = {
    'another ticket': { ...at('resolved'), reference: 'T-OTHER' },
    'a status that nobody knows': { ...at('open'), status: 'constructor' },
    nothing: undefined,
    'a text': 'resolved',
  };
  for (const [what, answer] of Object.entries(hostile)) {
    it(`does not believe ${what}`, async () => {
      const told = reportedErrors();
      const { controller, questions } = follow(false);
      advance(0);
      questions[0]!.answer(answer);
      await until('a failure', () => controller.following === 'unreached');
      assert.strictEqual(controller.progress, undefined);
      assert.isAtMost(told.length, 1);
    });
  }

  it('ends when the element leaves, and goes on when it is back', async () => {
    const { host, questions } = follow(false);
    advance(0);
    host.remove();
    await until('an aborted question', () => questions[0]!.signal.aborted);
    advance(1000);
    await quiet();
    assert.lengthOf(questions, 1);
    mount(host);
    advance(0);
    await until('another question', () => questions.length === 2);
  });

  it('is not disturbed by a move in the page', async () => {
    const { host, controller, questions } = follow(false);
    advance(0);
    mount(document.createElement('main')).append(host);
    await quiet();
    assert.isFalse(questions[0]!.signal.aborted);
    questions[0]!.answer(at('in-progress'));
    await until('progress', () => controller.progress?.status === 'in-progress');
  });

  it('leaves a late answer without effect', async () => {
    const { controller, questions } = follow(false);
    advance(0);
    controller.stop();
    assert.isTrue(questions[0]!.signal.aborted);
    questions[0]!.answer(at('resolved'));
    await quiet();
    assert.strictEqual(controller.progress, undefined);
    assert.strictEqual(controller.following, 'off');
  });

  it('follows another ticket afresh', async () => {
    const { controller, questions } = follow(false);
    advance(0);
    questions[0]!.answer(at('in-progress'));
    await until('progress', () => controller.progress);
    controller.follow(ticket({ reference: 'T-2' }), true);
    assert.strictEqual(controller.progress, undefined);
    questions[0]!.answer(at('resolved'));
    await quiet();
    assert.strictEqual(controller.following, 'on');
  });
});
