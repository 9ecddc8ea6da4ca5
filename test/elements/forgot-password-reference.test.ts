// The reference of an opened ticket: to be copied, and shown as nothing but text.
import { assert } from '@open-wc/testing';
import { withoutPauses } from '../support/pause.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { opened } from '../support/ticket-harness.js';
import { until } from '../support/until.js';

const texts = en.forgotPasswordView.ticket;

/** What the browser does with the clipboard. */
function clipboard(value: unknown): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('the reference', () => {
  it('is copied, and that is seen and heard for a while', async () => {
    const passPauses = withoutPauses();
    const copied: string[] = [];
    clipboard({ writeText: async (text: string) => void copied.push(text) });
    const { page } = await opened();
    const button = page.control(texts.copy)!;
    button.focus();
    button.click();
    await until('the word', () => spoken(button) === texts.copied);
    assert.deepEqual(copied, ['T-5GX2K9QM']);
    const heard = (): string => spoken(page.ticket!.querySelector('.reference [role=status]')!);
    assert.strictEqual(heard(), texts.copied);
    assert.strictEqual(page.focused, button);
    passPauses();
    await until('the button', () => spoken(button) === texts.copy);
    assert.strictEqual(heard(), '');
  });

  for (const [how, value] of Object.entries({
    'where there is no clipboard': undefined,
    'where it is refused': { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
  })) {
    it(`is selected to be copied by hand ${how}`, async () => {
      clipboard(value);
      const { page } = await opened();
      await page.press(texts.copy);
      const said = await until('the word', () => page.ticket!.querySelector('.by-hand'));
      assert.strictEqual(spoken(said), texts.copyByHand);
      assert.strictEqual(said.role, 'status');
      assert.include(String(getSelection()), 'T-5GX2K9QM');
    });
  }

  for (const hostile of [
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '\u202eMQ9',
    '{time}',
    'W'.repeat(500),
  ]) {
    it(`is shown as text: ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
      const { page } = await opened({ reference: hostile });
      const code = page.ticket!.querySelector('code')!;
      assert.strictEqual(code.textContent, hostile);
      assert.strictEqual(page.element.shadowRoot!.querySelector('img, a'), null);
      assert.strictEqual(getComputedStyle(code).unicodeBidi, 'isolate');
      assert.isAtMost(page.ticket!.scrollWidth, page.ticket!.clientWidth);
    });
  }
});
