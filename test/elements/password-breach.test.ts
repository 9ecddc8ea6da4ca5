import { assert } from '@open-wc/testing';
import '../../src/define/pbx-password-strength.js';
import '../../src/locales/en.js';
import type { BreachCheck, BreachVerdict, PbxPasswordStrength } from '../../src/index.js';
import { fromHtml, mount } from '../support/page.js';
import { quiet, until } from '../support/until.js';

const leaked = 'tormenta-violeta-31-Faro2';

interface Asked {
  readonly password: string;
  readonly signal: AbortSignal | undefined;
  readonly answer: (verdict: BreachVerdict) => void;
}

interface Field {
  readonly input: HTMLInputElement;
  readonly meter: PbxPasswordStrength;
  readonly asked: Asked[];
  readonly type: (text: string) => void;
}

/** A field with a meter that asks somebody whose answers the test gives. */
async function field(): Promise<Field> {
  const asked: Asked[] = [];
  const breachCheck: BreachCheck = (password, { signal } = {}) =>
    new Promise((answer) => asked.push({ password, signal, answer }));
  mount(fromHtml('<div lang="en"><input id="new" type="password"><input id="other"></div>'));
  const meter = Object.assign(document.createElement('pbx-password-strength'), { for: 'new', breachCheck });
  const input = document.querySelector<HTMLInputElement>('#new')!;
  input.parentElement!.append(meter);
  await until('the meter', () => meter.shadowRoot?.querySelector('.pbx-strength'));
  const type = (text: string): void => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  return { input, meter, asked, type };
}

describe('a breach check', () => {
  it('is not asked while the password is typed, and once when the field is left', async () => {
    const { input, asked, type } = await field();
    type('torm');
    type(leaked);
    await quiet();
    assert.deepEqual(asked, []);
    input.blur();
    assert.deepEqual(
      asked.map(({ password }) => password),
      [leaked],
    );
  });

  it('makes a password worthless that is known, in words and for the page', async () => {
    const { input, meter, asked, type } = await field();
    const told: unknown[] = [];
    meter.addEventListener('pbx-strength', ({ score, findings }) => told.push([score, findings]));
    type(leaked);
    input.blur();
    asked[0]!.answer('breached');
    await until('the verdict', () => meter.score === 0);
    assert.deepEqual(meter.findings, [{ code: 'breached' }]);
    assert.deepEqual(told.at(-1), [0, [{ code: 'breached' }]]);
    await until('the words', () =>
      meter.shadowRoot!.textContent.includes('It has appeared in password leaks'),
    );
    assert.notInclude(JSON.stringify(told), leaked);
  });

  for (const verdict of ['clean', 'unknown'] as const) {
    it(`changes nothing where the answer is ${verdict}`, async () => {
      const { input, meter, asked, type } = await field();
      type(leaked);
      input.blur();
      asked[0]!.answer(verdict);
      await quiet();
      assert.notDeepInclude(meter.findings, { code: 'breached' });
    });
  }

  it('is forgotten when the password changes, and an answer that comes later is no answer', async () => {
    const { input, meter, asked, type } = await field();
    type(leaked);
    input.blur();
    asked[0]!.answer('breached');
    await until('the verdict', () => meter.score === 0);
    type('another-one');
    assert.notDeepInclude(meter.findings, { code: 'breached' });
    input.blur();
    type('a third one');
    assert.isTrue(asked[1]!.signal?.aborted);
    asked[1]!.answer('breached');
    await quiet();
    assert.notDeepInclude(meter.findings, { code: 'breached' });
  });

  it('is not asked about nothing', async () => {
    const { input, asked, type } = await field();
    type('x');
    type('');
    input.blur();
    await quiet();
    assert.deepEqual(asked, []);
  });
});
