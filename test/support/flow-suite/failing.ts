import { assert } from '@open-wc/testing';
import { AuthError } from '../../../src/index.js';
import { recordEvents } from '../events.js';
import type { OperationName } from '../fake-adapter.js';
import { reportedErrors } from '../reported-errors.js';
import { en } from '../texts.js';
import { quiet, until } from '../until.js';
import { failed, filled, type FlowSubject, start } from './subject.js';

export function failing<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const { refusable } = subject;
  const refusal = (code = 'invalid-characters'): AuthError =>
    new AuthError('validation', { fields: [{ field: refusable, code }] });

  describe('failing', () => {
    it('is said in the alert, which was there before', async () => {
      const { page, call } = await start(subject);
      const region = page.alertRegion;
      assert.strictEqual(page.alert, '');
      page.submit();
      call.fail(new AuthError('server'));
      await page.says(en.errors.server.join(' '));
      assert.strictEqual(page.alertRegion, region);
    });

    it('takes the focus to the alert', async () => {
      const { page } = await failed(subject, new AuthError('server'));
      await until('focus on the alert', () => page.focused === page.alertRegion);
    });

    it('takes the focus to the first wrong field where there is one', async () => {
      const { page } = await failed(subject, refusal());
      await until('focus on the field', () => page.focused === page.input(refusable));
    });

    it('is said at the field that is wrong', async () => {
      const { page } = await failed(subject, refusal());
      await page.refuses(refusable, en.fields['invalid-characters']);
    });

    it('is forgotten at a field that is corrected', async () => {
      const { page } = await failed(subject, refusal());
      await page.refuses(refusable, en.fields['invalid-characters']);
      page.type(refusable, 'x');
      await until('no error', () => page.fieldError(refusable) === '');
      assert.strictEqual(page.described(refusable), '');
    });

    it('is forgotten after reset()', async () => {
      const { page } = await failed(subject, refusal());
      await page.refuses(refusable, en.fields['invalid-characters']);
      page.element.reset();
      await until('no error', () => page.fieldError(refusable) === '' && page.alert === '');
    });

    it('keeps what was typed', async () => {
      const { page } = await failed(subject, new AuthError('offline'));
      for (const [name, value] of Object.entries(subject.entries)) {
        assert.strictEqual(page.input(name).value, value, name);
      }
    });

    it('can be tried again, and then succeed', async () => {
      const { page, backend } = await failed(subject, new AuthError('offline'));
      backend.expect(subject.operation).answer(subject.result);
      page.submit();
      await page.is('done');
      assert.strictEqual(page.element.error, null);
    });

    it('is not said any more while a further attempt is pending', async () => {
      const { page, backend } = await failed(subject, new AuthError('offline'));
      await page.says(en.errors.offline[0]);
      const second = backend.expect(subject.operation);
      page.submit();
      await second.made;
      await until('an empty alert', () => page.alert === '');
    });

    it('keeps the error in `error`', async () => {
      const error = new AuthError('server', { reference: 'r-1' });
      const { page } = await failed(subject, error);
      assert.strictEqual(page.element.error, error);
    });

    it('is no failure where the adapter was called off', async () => {
      const { page, call } = await start(subject);
      page.submit();
      await call.made;
      call.fail(new AuthError('aborted'));
      await page.is('idle');
      assert.strictEqual(page.alert, '');
    });

    it('is left to the page where it cancels pbx-error', async () => {
      recordEvents(document, 'pbx-error');
      const { page } = await failed(subject, new AuthError('server'));
      await quiet();
      assert.strictEqual(page.alert, '');
    });

    for (const code of ['made-up', 'constructor', '__proto__']) {
      it(`has words for a code that nobody knows: ${code}`, async () => {
        const { page } = await failed(subject, new AuthError(code as never));
        await page.says(en.errors.protocol.join(' '));
      });
    }

    it('has words for a field code that nobody knows', async () => {
      const { page } = await failed(subject, refusal('constructor'));
      await page.refuses(refusable, en.fields.invalid);
    });

    it('understands the error of another copy of this package', async () => {
      const foreign = Object.assign(new Error('offline'), new AuthError('offline'));
      const { page } = await failed(subject, foreign);
      await page.says(en.errors.offline.join(' '));
    });
  });

  describe('an adapter that breaks its contract', () => {
    for (const reason of [new Error('anything'), undefined]) {
      it(`and rejects with ${String(reason)}: its user gets a way on, its author is told`, async () => {
        const told = reportedErrors();
        const { page } = await failed(subject, reason);
        await page.says(en.errors.protocol.join(' '));
        assert.deepEqual(told, [reason]);
      });
    }

    it('and throws at once: the same', async () => {
      const told = reportedErrors();
      const reason = new RangeError('at once');
      const broken = {
        [subject.operation]: () => {
          throw reason;
        },
      };
      const page = await filled(subject, document.body, { adapter: broken });
      page.submit();
      await page.says(en.errors.protocol.join(' '));
      assert.deepEqual(told, [reason]);
    });
  });
}
