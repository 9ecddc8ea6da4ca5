import { assert } from '@open-wc/testing';
import { AuthError } from '../../../src/index.js';
import { accessibilityFaults } from '../axe.js';
import type { OperationName } from '../fake-adapter.js';
import type { FormHarness } from '../form-harness.js';
import { type FlowSubject, start, startIdle } from './subject.js';

export function accessibility<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const states: Record<string, () => Promise<FormHarness>> = {
    idle: async () => (await startIdle(subject)).page,
    pending: async () => {
      const { page, call } = await start(subject);
      page.submit();
      await call.made;
      return page;
    },
    failed: async () => {
      const { page, call } = await start(subject);
      page.submit();
      call.fail(new AuthError('validation', { fields: [{ field: subject.refusable, code: 'invalid' }] }));
      return page.is('failed');
    },
    done: async () => {
      const { page, call } = await start(subject);
      page.submit();
      call.answer(subject.result);
      return page.is('done');
    },
  };

  describe('axe finds nothing', () => {
    it('but would: pale letters, for one', async () => {
      const { element } = (await startIdle(subject)).page;
      element.style.setProperty('--pbx-text', '#ccc');
      element.style.setProperty('--pbx-surface', '#fff');
      assert.match((await accessibilityFaults(element)).join(), /color-contrast/);
    });

    for (const [state, reach] of Object.entries(states)) {
      for (const lang of ['en', 'es']) {
        for (const scheme of ['light', 'dark']) {
          it(`while ${state}, in ${lang}, ${scheme}`, async () => {
            document.documentElement.lang = lang;
            document.documentElement.style.colorScheme = scheme;
            const { element } = await reach();
            assert.deepEqual(await accessibilityFaults(element), []);
          });
        }
      }
    }
  });
}
