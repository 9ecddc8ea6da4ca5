import { assert } from '@open-wc/testing';
import { AuthError } from '../../../src/index.js';
import type { PbxEvent } from '../events.js';
import type { OperationName } from '../fake-adapter.js';
import { failed, type FlowSubject, start, startIdle } from './subject.js';

/** Everything that can be read of an object, its class's members included. */
function readable(value: object): string {
  const seen: unknown[] = [];
  for (let level: object | null = value; level && level !== Object.prototype;) {
    for (const key of Reflect.ownKeys(level)) seen.push(key, Reflect.get(level, key, value));
    level = Object.getPrototypeOf(level) as object | null;
  }
  return seen
    .map((one) => (one && typeof one === 'object' && !isNode(one) ? json(one) : String(one)))
    .join(' ');
}

const isNode = (value: object): boolean => value instanceof EventTarget;
const json = (value: object): string => (value instanceof Error ? readable(value) : JSON.stringify(value));

/** All places where a secret could be left lying about. */
function places(element: HTMLElement, events: readonly PbxEvent[]): Record<string, string> {
  return {
    markup: document.documentElement.outerHTML,
    frame: element.shadowRoot!.innerHTML,
    events: events.map(readable).join(' '),
    'local storage': JSON.stringify(localStorage),
    'session storage': JSON.stringify(sessionStorage),
    cookies: document.cookie,
    address: location.href,
    history: JSON.stringify(history.state),
    error: readable((element as { error?: AuthError | null }).error ?? {}),
  };
}

export function secrets<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const secrets = [subject.secret].flat();
  const without = (text: string, place: string): void => {
    for (const secret of secrets) assert.notInclude(text, secret, place);
  };
  const secretless = (element: HTMLElement, events: readonly PbxEvent[]): void => {
    for (const [place, text] of Object.entries(places(element, events))) without(text, place);
  };

  describe('a secret', () => {
    it('is nowhere but in the call while pending', async () => {
      const { page, call, events } = await start(subject);
      page.submit();
      const { input } = await call.made;
      for (const secret of secrets) assert.include(JSON.stringify(input), secret);
      secretless(page.element, events);
    });

    it('is nowhere after a failure', async () => {
      const { page, events } = await failed(subject, new AuthError('invalid-credentials'));
      secretless(page.element, events);
    });

    it('is nowhere when done, and in no input that has left the page', async () => {
      const { page, call, events } = await start(subject);
      const inputs = [...page.form!.querySelectorAll('input')];
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      secretless(page.element, events);
      without(inputs.map(({ value }) => value).join(' '), 'inputs');
    });

    it('would not get into the address bar, were the script to fail', async () => {
      const { page } = await startIdle(subject);
      assert.strictEqual(page.form!.method, 'post');
    });

    it('is not written to the console', async () => {
      const written: unknown[] = [];
      const write = (...args: unknown[]): void => void written.push(...args);
      const before = { ...console };
      Object.assign(console, { log: write, info: write, warn: write, error: write, debug: write });
      const { page, call } = await start(subject);
      page.submit();
      call.fail(new AuthError('server'));
      await page.is('failed');
      Object.assign(console, before);
      without(written.map(String).join(' '), 'console');
    });
  });
}
