import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, test } from 'node:test';
import { untilAnswered } from '../../../src/adapters/rest/ringing.js';
import { AuthError } from '../../../src/contract/errors.js';
import { passwordChange, signedIn } from './fixtures.js';
import { bytes, empty, failure, html, json, options, problem, ScriptedServer } from './scripted-server.js';
import { holdTimers } from './timers.js';

const input = { challenge: 'chl_5xVb', method: 'call', trustDevice: true, remember: false };
const ringing = (retryAfter: unknown) => json(202, { status: 'waiting', retryAfter });
const hangUp = bytes((socket) => socket.destroy());

describe('a phone that rings', { timeout: 60_000 }, () => {
  test('is asked about with the same words, as often as the backend wants, until it was answered', async (t) => {
    const { pauses } = holdTimers(t);
    const server = await ScriptedServer.start(t);
    server.will(ringing(2), ringing(7), json(200, signedIn));
    const { signal } = new AbortController();
    assert.deepEqual(await server.adapter().answerChallenge(input, options(signal)), signedIn);
    assert.deepEqual(pauses, [2000, 7000]);
    assert.deepEqual(
      server.requests.map(({ method, url, body }) => [`${method} ${url}`, JSON.parse(body) as unknown]),
      Array.from({ length: 3 }, () => ['POST /v1/session/challenge', input]),
    );
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  test('may be answered with the next step', async (t) => {
    holdTimers(t);
    const server = await ScriptedServer.start(t);
    server.will(ringing(1), json(200, passwordChange));
    assert.deepEqual(await server.adapter().answerChallenge(input, options()), passwordChange);
  });

  test('is asked about no faster than every second and no slower than every thirty', async (t) => {
    const { pauses } = holdTimers(t);
    const server = await ScriptedServer.start(t);
    server.will(ringing(0), ringing(31), ringing(1e300), json(200, signedIn));
    await server.adapter().answerChallenge(input, options());
    assert.deepEqual(pauses, [1000, 30_000, 30_000]);
  });

  for (const [what, answer] of [
    ['without a time to wait', json(202, { status: 'waiting' })],
    ['for a negative time', ringing(-1)],
    ['for half a second', ringing(0.5)],
    ['for a text', ringing('2')],
    ['in other words', json(202, { status: 'ringing', retryAfter: 2 })],
    ['by nothing', empty(202)],
    ['and somebody is signed in', json(202, signedIn)],
    ['with the wrong status', json(200, { status: 'waiting', retryAfter: 2 })],
  ] as const) {
    test(`is protocol ${what}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      await failure(server.adapter().answerChallenge(input, options()), 'protocol');
    });
  }

  for (const [status, code, reasons] of [
    [401, 'challenge-declined', ['declined']],
    [401, 'challenge-declined', ['no-answer']],
    [401, 'challenge-invalid', []],
    [410, 'challenge-expired', []],
    [422, 'validation', []],
    [429, 'rate-limited', []],
    [403, 'origin-rejected', []],
    [503, 'unavailable', []],
    [404, 'protocol', []],
  ] as const) {
    test(`rings no longer after ${code} ${reasons.join()}`, async (t) => {
      holdTimers(t);
      const server = await ScriptedServer.start(t);
      server.will(ringing(2), problem(status, { code, reasons }));
      const error = await failure(server.adapter().answerChallenge(input, options()), code);
      assert.deepEqual(error.reasons, reasons);
    });
  }

  test('was declined where an answer has nothing but its status to say', async (t) => {
    holdTimers(t);
    const server = await ScriptedServer.start(t);
    server.will(ringing(2), empty(401));
    await failure(server.adapter().answerChallenge(input, options()), 'challenge-declined');
  });
});

describe('a question about the phone that fails', { timeout: 60_000 }, () => {
  const passing = [
    ['network', hangUp],
    ['gateway', html(502)],
    ['server', problem(500, { code: 'server' })],
    [
      'truncated',
      bytes((socket) =>
        socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'),
      ),
    ],
  ] as const;

  for (const [code, answer] of passing) {
    test(`is asked again after ${code}, three times in a row`, async (t) => {
      const { pauses } = holdTimers(t);
      const server = await ScriptedServer.start(t);
      // The count begins anew with each answer.
      server.will(
        ringing(2),
        answer,
        answer,
        answer,
        ringing(3),
        answer,
        answer,
        answer,
        json(200, signedIn),
      );
      assert.deepEqual(await server.adapter().answerChallenge(input, options()), signedIn);
      assert.deepEqual(pauses, [2000, 2000, 2000, 2000, 3000, 3000, 3000, 3000]);
    });

    test(`is ${code} at the fourth failure in a row`, async (t) => {
      holdTimers(t);
      const server = await ScriptedServer.start(t);
      server.will(ringing(2), hangUp, hangUp, hangUp, answer);
      await failure(server.adapter().answerChallenge(input, options()), code);
    });

    test(`is not asked again where the first of all is ${code}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      await failure(server.adapter().answerChallenge(input, options()), code);
    });
  }

  test('is asked again after its deadline, of which each question has its own', async (t) => {
    const timers = holdTimers(t);
    const server = await ScriptedServer.start(t);
    server.will(ringing(2), () => setImmediate(timers.passDeadline), json(200, signedIn));
    assert.deepEqual(await server.adapter().answerChallenge(input, options()), signedIn);
    assert.deepEqual(timers.pauses, [2000, 2000]);
  });
});

describe('a person who does not want to wait for the phone', { timeout: 60_000 }, () => {
  test('does not, in a pause, and nothing is left behind', async (t) => {
    const { pauses, pause } = holdTimers(t, { holdPauses: true });
    const cleared = t.mock.method(globalThis, 'clearTimeout').mock;
    const server = await ScriptedServer.start(t);
    server.will(ringing(30));
    const controller = new AbortController();
    const call = server.adapter().answerChallenge(input, options(controller.signal));
    while (!pauses.length) await new Promise(setImmediate);
    controller.abort(new Error('the reason of the page'));
    const error = await failure(call, 'aborted');
    assert.equal(error.cause, undefined);
    assert.ok(cleared.calls.some((call) => call.arguments[0] === pause()));
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  });

  test('does not, during a question, and its connection is closed', async (t) => {
    holdTimers(t);
    const server = await ScriptedServer.start(t);
    const controller = new AbortController();
    server.will(ringing(2), () => controller.abort());
    await failure(server.adapter().answerChallenge(input, options(controller.signal)), 'aborted');
    await server.requests[1]!.closed;
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  });

  test('does not, between answer and pause', async (t) => {
    holdTimers(t, { holdPauses: true });
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async (): Promise<{ status: 'waiting'; retryAfter: number }> => {
      await Promise.resolve();
      if (signal.aborted) throw new AuthError('aborted');
      controller.abort();
      return { status: 'waiting', retryAfter: 30 };
    };
    await failure(untilAnswered(ask, signal), 'aborted');
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });
});

test('a code is never waited for', async (t) => {
  const server = await ScriptedServer.start(t);
  for (const code of ['492039', '']) {
    server.will(ringing(1));
    const call = server.adapter().answerChallenge({ ...input, code }, options());
    await failure(call, 'protocol');
  }
});
