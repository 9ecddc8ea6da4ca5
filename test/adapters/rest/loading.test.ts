import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import { register } from 'node:module';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { exchanges } from './exchanges.js';
import { empty, failure, json, options, ScriptedServer } from './scripted-server.js';

/* The lazy part of the adapter comes over a network, too. One test after the other: a module once loaded stays. */

const { port1: loader, port2: port } = new MessageChannel();
register('./hold-later.mjs', import.meta.url, { data: { port }, transferList: [port] });
loader.unref();

/** The next import of the lazy part; it ends when the test says how. */
async function asked(): Promise<(verdict: 'found' | 'lost') => void> {
  loader.ref();
  await once(loader, 'message');
  loader.unref();
  return (verdict) => loader.postMessage(verdict);
}

const { call } = exchanges.getAccount;

test('nothing is loaded before it is needed, nor for a call that was called off before', async (t) => {
  const server = await ScriptedServer.start(t);
  let loads = 0;
  loader.on('message', () => loads++);
  loader.unref();
  server.will(json(200, { status: 'signed-out' }), empty(204));
  await server.adapter().getSession({}, options());
  await server.adapter().signOut({}, options());
  await failure(call(server.adapter(), options(AbortSignal.abort())), 'aborted');
  assert.equal(loads, 0);
  loader.removeAllListeners('message');
});

test('code that cannot be had is network, and asked for again by the next call', async (t) => {
  const server = await ScriptedServer.start(t);
  const { signal } = new AbortController();
  const result = failure(call(server.adapter(), options(signal)), 'network');
  (await asked())('lost');
  assert.equal((await result).cause, undefined);
  assert.equal(getEventListeners(signal, 'abort').length, 0);

  const again = failure(call(server.adapter(), options(signal)), 'network');
  (await asked())('lost');
  await again;
});

test('it is offline when the browser knows that there is no network', async (t) => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  t.after(() => Reflect.deleteProperty(globalThis, 'navigator'));
  const server = await ScriptedServer.start(t);
  const result = failure(call(server.adapter(), options()), 'offline');
  (await asked())('lost');
  await result;
});

test('it is timeout when it does not come in time', async (t) => {
  const server = await ScriptedServer.start(t);
  const result = failure(call(server.adapter({ timeout: 20 }), options()), 'timeout');
  const end = await asked();
  await result;
  end('lost');
});

test('it is aborted when the person gives up while it loads, and nothing is sent when it comes after all', async (t) => {
  const server = await ScriptedServer.start(t);
  const controller = new AbortController();
  const result = failure(call(server.adapter(), options(controller.signal)), 'aborted');
  const end = await asked();
  controller.abort(new Error('the reason of the page'));
  assert.equal((await result).cause, undefined);
  assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
  end('found');
  const here = import('../../../src/adapters/rest/later.js');
  (await asked())('found');
  await here;
  assert.equal(server.requests.length, 0);
});

test('the next call does its work', async (t) => {
  const server = await ScriptedServer.start(t);
  server.will(json(200, exchanges.getAccount.answer));
  const result = call(server.adapter(), options());
  (await asked())('found');
  assert.deepEqual(await result, exchanges.getAccount.answer);
});
