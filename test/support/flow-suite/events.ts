import { assert } from '@open-wc/testing';
import { AuthError, PbxErrorEvent, PbxSubmitEvent, PbxSuccessEvent } from '../../../src/index.js';
import { recordEvents, typesOf } from '../events.js';
import type { OperationName } from '../fake-adapter.js';
import { mount } from '../page.js';
import { quiet } from '../until.js';
import { failed, type FlowSubject, start, startIdle } from './subject.js';

export function events<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const { flow } = subject;
  const reach = { bubbles: true, composed: true };

  describe('events', () => {
    it('pbx-submit can be cancelled: then nobody is asked', async () => {
      const { page } = await startIdle(subject);
      recordEvents(document, 'pbx-submit');
      page.submit();
      await quiet();
      assert.strictEqual(page.element.status, 'idle');
    });

    it('pbx-submit comes before the call', async () => {
      const { page, call, events } = await start(subject);
      const before = call.made.then(() => typesOf(events));
      page.submit();
      assert.deepEqual(await before, ['pbx-submit']);
    });

    it('pbx-submit is typed and says which flow it is', async () => {
      const { page, call, events } = await start(subject);
      page.submit();
      await call.made;
      assert.instanceOf(events[0], PbxSubmitEvent);
      assert.include(events[0], { flow, cancelable: true, ...reach });
    });

    it('pbx-success is typed and brings the result', async () => {
      const { page, call, events } = await start(subject);
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      assert.instanceOf(events[1], PbxSuccessEvent);
      assert.include(events[1], { flow, cancelable: false, ...reach });
      const { result } = events[1] as PbxSuccessEvent;
      if (subject.told) assert.deepEqual(result, subject.told);
      else assert.propertyVal(events[1], 'result', subject.result);
    });

    it('pbx-error is typed and brings the error', async () => {
      const error = new AuthError('server');
      const { events } = await failed(subject, error);
      assert.instanceOf(events[1], PbxErrorEvent);
      assert.include(events[1], { flow, error, cancelable: true, ...reach });
    });

    it('find the element in the state they speak of', async () => {
      const { page, call } = await start(subject);
      const states: string[] = [];
      for (const type of ['pbx-submit', 'pbx-success'])
        page.element.addEventListener(type, () => states.push(page.element.status));
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      assert.deepEqual(states, ['idle', 'done']);
    });

    it('leave the shadow tree that the element is in', async () => {
      const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
      const { page, call, events } = await start(subject, tree);
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success']);
    });
  });

  describe('custom states', () => {
    const states = ['pending', 'failed', 'done'];
    const shown = (element: Element): string[] =>
      states.filter((state) => element.matches(`:state(${state})`));

    it('there are none while idle', async () => {
      const { page } = await startIdle(subject);
      assert.deepEqual(shown(page.element), []);
    });

    it('are pending, then done', async () => {
      const { page, call } = await start(subject);
      page.submit();
      await call.made;
      assert.deepEqual(shown(page.element), ['pending']);
      call.answer(subject.result);
      await page.is('done');
      assert.deepEqual(shown(page.element), ['done']);
    });

    it('are failed after a failure, and none after reset()', async () => {
      const { page } = await failed(subject, new AuthError('server'));
      assert.deepEqual(shown(page.element), ['failed']);
      page.element.reset();
      assert.deepEqual(shown(page.element), []);
    });
  });
}
