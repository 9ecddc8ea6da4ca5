import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../../src/index.js';
import { typesOf } from '../events.js';
import type { OperationName } from '../fake-adapter.js';
import { mount } from '../page.js';
import { quiet, until } from '../until.js';
import { type FlowSubject, start, startIdle } from './subject.js';

export function submitting<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const firstEntry = Object.keys(subject.entries)[0]!;
  const submitted = subject.isReady ? ['pbx-submit'] : [];

  describe('submitting', () => {
    it('begins by the button', async () => {
      const { page, call } = await start(subject);
      page.submit();
      await call.made;
      assert.strictEqual(page.element.status, 'pending');
    });

    it('begins by Enter in a field', async () => {
      const { page, call } = await start(subject);
      page.input(firstEntry).focus();
      await sendKeys({ press: 'Enter' });
      await call.made;
    });

    it('begins by requestSubmit()', async () => {
      const { page, call } = await start(subject);
      page.element.requestSubmit();
      await call.made;
    });

    it('is announced, and the button is busy yet keeps the focus', async () => {
      const { page, call } = await start(subject);
      page.submitButton.focus();
      page.submit();
      await call.made;
      await until('a busy button', () => page.submitButton.getAttribute('aria-busy') === 'true');
      assert.strictEqual(page.submitButton.getAttribute('aria-disabled'), 'true');
      assert.strictEqual(page.focused, page.submitButton);
      assert.notStrictEqual(page.notice, '');
    });

    it('ignores a second press while the first is pending', async () => {
      const { page, call, events } = await start(subject);
      page.submit();
      await call.made;
      page.submit();
      page.element.requestSubmit();
      await quiet();
      assert.deepEqual(typesOf(events), ['pbx-submit']);
    });

    it('ends with success, once', async () => {
      const { page, call, events } = await start(subject);
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      await quiet();
      assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success']);
      if (subject.stays) assert.notStrictEqual(page.heading, subject.headings.en);
      else assert.notStrictEqual(page.alert, '');
    });

    it('takes the form out of the page when done: password managers save then', async () => {
      const { page, call } = await start(subject);
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      assert.strictEqual(page.form, null);
    });

    it('starts over after reset()', async () => {
      const { page, call } = await start(subject);
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      page.element.reset();
      await page.ready();
      assert.strictEqual(page.element.status, 'idle');
      assert.strictEqual(page.input(firstEntry).value, '');
    });

    const again = subject.stays ? 'stays' : 'starts over';
    it(`${again} when the browser shows again a page that it had kept`, async () => {
      const { page, call } = await start(subject);
      page.submit();
      call.answer(subject.result);
      await page.is('done');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      if (subject.stays) {
        await quiet();
        assert.strictEqual(page.element.status, 'done');
        return;
      }
      await page.ready();
      assert.strictEqual(page.element.status, 'idle');
      assert.strictEqual(page.alert, '');
    });

    it('does nothing while the element is disabled', async () => {
      const { page, events } = await startIdle(subject);
      page.element.disabled = true;
      await until('disabled controls', () => page.submitButton.disabled);
      page.element.requestSubmit();
      await quiet();
      assert.deepEqual(typesOf(events), []);
    });
  });

  describe('calling off', () => {
    it('is what Escape does', async () => {
      const { page, call, events } = await start(subject);
      page.input(firstEntry).focus();
      page.submit();
      const { signal } = await call.made;
      await sendKeys({ press: 'Escape' });
      await page.is('idle');
      assert.strictEqual(signal.aborted, true);
      assert.deepEqual(typesOf(events), ['pbx-submit']);
    });

    it('is what removing the element does', async () => {
      const { page, call } = await start(subject);
      page.submit();
      const { signal } = await call.made;
      page.element.remove();
      await until('an aborted call', () => signal.aborted);
      assert.strictEqual(page.element.status, 'idle');
    });

    if (!subject.isReady) {
      it('is what removing the element does, also before all that a call takes has loaded', async () => {
        const { page, events } = await startIdle(subject);
        page.submit();
        page.element.remove();
        await quiet();
        assert.deepEqual(typesOf(events), []);
      });
    }

    it('is what reset() does, also before all that a call takes has loaded', async () => {
      const { page, events } = await startIdle(subject);
      page.submit();
      page.element.reset();
      await quiet();
      assert.deepEqual(typesOf(events), submitted);
      assert.strictEqual(page.fieldError(firstEntry), '');
    });

    it('is what reset() does', async () => {
      const { page, call } = await start(subject);
      page.submit();
      const { signal } = await call.made;
      page.element.reset();
      assert.strictEqual(signal.aborted, true);
      assert.strictEqual(page.element.status, 'idle');
    });

    for (const late of ['answer', 'failure']) {
      it(`leaves a late ${late} without effect`, async () => {
        const { page, call, events } = await start(subject);
        page.submit();
        await call.made;
        page.element.remove();
        await page.is('idle');
        mount(page.element);
        if (late === 'answer') call.answer(subject.result);
        else call.fail(new AuthError('server'));
        await quiet();
        assert.strictEqual(page.element.status, 'idle');
        assert.deepEqual(typesOf(events), ['pbx-submit']);
      });
    }

    it('is what coming back to a page that the browser kept does', async () => {
      const { page, call } = await start(subject);
      page.submit();
      const { signal } = await call.made;
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      assert.strictEqual(signal.aborted, true);
      assert.strictEqual(page.element.status, 'idle');
    });

    it('is not what opening a page does', async () => {
      const { page, call } = await start(subject);
      page.submit();
      const { signal } = await call.made;
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
      assert.strictEqual(signal.aborted, false);
      assert.strictEqual(page.element.status, 'pending');
    });
  });

  describe('moving the element', () => {
    const moves: Record<string, (element: HTMLElement) => void> = {
      'to another parent': (element) => mount(document.createElement('main')).append(element),
      'among its siblings': (element) => {
        mount(document.createElement('p'));
        mount(element);
      },
      'out of the page and back': (element) => {
        element.remove();
        mount(element);
      },
      'by moveBefore, where the browser has it': (element) => {
        const parent: Node & { moveBefore?: ParentNode['moveBefore'] } = mount(
          document.createElement('main'),
        );
        if (parent.moveBefore) parent.moveBefore(element, null);
        else parent.appendChild(element);
      },
      'into a shadow tree': (element) =>
        mount(document.createElement('div')).attachShadow({ mode: 'open' }).append(element),
    };
    for (const [how, move] of Object.entries(moves)) {
      it(`${how} keeps what was typed`, async () => {
        const { page } = await startIdle(subject);
        move(page.element);
        await quiet();
        for (const [name, value] of Object.entries(subject.entries)) {
          assert.strictEqual(page.input(name).value, value, name);
        }
      });

      it(`${how} does not call off what is pending`, async () => {
        const { page, call } = await start(subject);
        page.submit();
        const { signal } = await call.made;
        move(page.element);
        await quiet();
        assert.strictEqual(signal.aborted, false);
        call.answer(subject.result);
        await page.is('done');
      });
    }
  });
}
