import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/pbx-password-strength.js';
import { type PbxPasswordStrength, PbxStrengthEvent } from '../../src/index.js';
import { accessibilityFaults } from '../support/axe.js';
import { ana, policy } from '../support/change-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { withoutPauses } from '../support/pause.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import { transcribe } from '../support/transcript.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;
const strong = 'tormenta-violeta-31-Faro2';

type Properties = Partial<
  Pick<PbxPasswordStrength, 'userInputs' | 'personal' | 'policy' | 'messages' | 'for'>
>;

/** A page's own form with a meter beside its input. */
function page(
  properties: Properties = {},
  parent: Node = document.body,
): {
  meter: PbxPasswordStrength;
  input: HTMLInputElement;
} {
  const form = mount(fromHtml('<form><label>New <input type="password" id="own"></label></form>'), parent);
  const meter = Object.assign(document.createElement('pbx-password-strength'), { for: 'own', ...properties });
  form.append(meter);
  return { meter, input: form.querySelector('input')! };
}

function type(input: HTMLInputElement, text: string, event = 'input'): void {
  input.value = text;
  input.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
}

const scored = (meter: PbxPasswordStrength): Promise<unknown> => until('a score', () => meter.score !== null);

const kinds = (meter: PbxPasswordStrength): unknown[] =>
  meter.findings.map(({ kind }) => kind).filter(Boolean);

const sees = (meter: PbxPasswordStrength, kind: string): Promise<unknown> =>
  until(
    () => `${kind}; there is ${JSON.stringify(meter.findings)}`,
    () => kinds(meter).includes(kind),
  );

const said = (meter: PbxPasswordStrength): string =>
  spoken(meter.shadowRoot!.querySelector('.pbx-explanation') ?? new Text());

describe('<pbx-password-strength> and the input that it is for', () => {
  it('follows what is typed there', async () => {
    const { meter, input } = page();
    type(input, 'qwerty');
    await scored(meter);
    assert.isAtMost(meter.score!, 1);
    type(input, strong);
    await until('a better score', () => (meter.score ?? 0) >= 3);
    await until('the words', () => texts.scores.slice(3).includes(said(meter)));
  });

  it('hears a manager that only tells of a change', async () => {
    const { meter, input } = page();
    type(input, strong, 'change');
    await scored(meter);
  });

  it('knows nothing of an empty input', async () => {
    const { meter, input } = page();
    type(input, 'qwerty');
    await scored(meter);
    type(input, '');
    assert.strictEqual(meter.score, null);
    assert.deepEqual(meter.findings, []);
    await until('silence', () => said(meter) === '');
  });

  it('does not call the score of an older password that of the newest', async () => {
    const { meter, input } = page();
    type(input, strong);
    await scored(meter);
    type(input, 'qwerty');
    assert.strictEqual(meter.score, null);
    await scored(meter);
    assert.isAtMost(meter.score!, 1);
  });

  it('finds it in the same shadow tree, and not outside of it', async () => {
    const outside = mount(fromHtml('<input id="own">')) as HTMLInputElement;
    const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
    const { meter, input } = page({}, tree);
    type(outside, 'qwerty');
    await quiet();
    assert.strictEqual(meter.score, null);
    type(input, strong);
    await scored(meter);
    assert.isAtLeast(meter.score!, 3);
  });

  it('may come before the input', async () => {
    const meter = mount(Object.assign(document.createElement('pbx-password-strength'), { for: 'late' }));
    await quiet();
    const input = mount(fromHtml('<input id="late">')) as HTMLInputElement;
    type(input, strong);
    await scored(meter);
  });

  it('may come when something is in the input', async () => {
    const input = mount(fromHtml('<input id="own" value="qwerty">'));
    assert.isTrue(input.isConnected);
    const meter = mount(Object.assign(document.createElement('pbx-password-strength'), { for: 'own' }));
    await scored(meter);
  });

  it('sees that the input was replaced, as soon as somebody goes there', async () => {
    const { meter, input } = page();
    type(input, strong);
    await scored(meter);
    const other = fromHtml('<input id="own">') as HTMLInputElement;
    input.replaceWith(other);
    type(input, 'qwerty'); // out of the page, and out of its business
    await quiet();
    assert.isAtLeast(meter.score!, 3);
    await sendKeys({ press: 'Shift' });
    other.focus();
    await until('the other one, empty', () => meter.score === null);
    type(other, 'qwerty');
    await scored(meter);
  });

  it('may be told of another one', async () => {
    const { meter, input } = page();
    type(input, strong);
    await scored(meter);
    const other = mount(fromHtml('<input id="other">')) as HTMLInputElement;
    other.value = 'qwerty';
    meter.setAttribute('for', 'other');
    await until('its score', () => meter.score !== null && meter.score <= 1);
    type(input, strong);
    await quiet();
    assert.isAtMost(meter.score!, 1);
  });

  it('may be told of none, or of what is no input', async () => {
    const { meter, input } = page({ for: '' });
    type(input, strong);
    mount(fromHtml('<div id="box"></div>'));
    meter.for = 'box';
    await quiet();
    assert.strictEqual(meter.score, null);
  });

  it('hears nothing of other inputs', async () => {
    const { meter } = page();
    type(mount(fromHtml('<input id="else">')) as HTMLInputElement, strong);
    await quiet();
    assert.strictEqual(meter.score, null);
  });

  it('hears nothing once it has left the page, and hears again when it is back', async () => {
    const { meter, input } = page();
    const parent = meter.parentNode!;
    meter.remove();
    type(input, 'abc');
    meter.policy = policy;
    await meter.updateComplete;
    await quiet();
    assert.strictEqual(meter.score, null);
    assert.deepEqual(meter.findings, [], 'not even what the policy asks for');
    type(input, strong);
    parent.appendChild(meter);
    await scored(meter);
    type(input, 'qwerty');
    await until('the new score', () => meter.score !== null && meter.score <= 1);
  });

  it('follows when it moves into another tree', async () => {
    const { meter, input } = page();
    type(input, strong);
    await scored(meter);
    const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
    const inside = tree.appendChild(fromHtml('<input id="own" value="qwerty">')) as HTMLInputElement;
    tree.append(meter);
    await until('that of the other tree', () => meter.score !== null && meter.score <= 1);
    type(input, strong);
    await quiet();
    assert.isAtMost(meter.score!, 1);
    type(inside, strong);
    await until('a better one', () => (meter.score ?? 0) >= 3);
  });
});

describe('what <pbx-password-strength> is told', () => {
  it('words of the page are seen', async () => {
    const { meter, input } = page({ userInputs: ['Rigoberta'] });
    type(input, 'Rigoberta-31');
    await sees(meter, 'other');
    assert.isAtMost(meter.score!, 1);
  });

  it('words that come later are seen in what was typed by then', async () => {
    const { meter, input } = page();
    type(input, 'Rigoberta-31');
    await scored(meter);
    assert.deepEqual(kinds(meter), []);
    meter.userInputs = ['Rigoberta'];
    await sees(meter, 'other');
  });

  it('what it knows of the person is seen, also later', async () => {
    const { meter, input } = page();
    type(input, 'AnaGarcia1984');
    await scored(meter);
    assert.deepEqual(kinds(meter), []);
    meter.personal = ana;
    await sees(meter, 'given-name');
    meter.personal = {};
    await until('nothing', () => kinds(meter).length === 0);
  });

  it('a policy is a live checklist, also later', async () => {
    const { meter, input } = page();
    type(input, 'abc');
    const items = (): HTMLElement[] => [...meter.shadowRoot!.querySelectorAll('li')];
    await scored(meter);
    assert.lengthOf(items(), 0);
    meter.policy = policy;
    await until('items', () => items().length === 6);
    assert.include(spoken(items()[0]!), 'At least 12 characters');
    assert.strictEqual(items()[0]!.dataset['state'], 'open');
    assert.deepInclude(meter.findings, { code: 'too-short' });
    type(input, strong);
    await until('met', () => items()[0]!.dataset['state'] === 'met');
    meter.policy = undefined;
    await until('none', () => items().length === 0);
  });

  it('without a policy there is no checklist, not even an empty one', async () => {
    const { meter, input } = page();
    type(input, strong);
    await scored(meter);
    assert.notExists(meter.shadowRoot!.querySelector('.pbx-checks, ul'));
  });

  it('a language is that of the page, and its own words come first', async () => {
    document.documentElement.lang = 'es';
    const { meter, input } = page({ messages: { newPassword: { weak: { 'common-password': 'Ay.' } } } });
    type(input, 'qwerty');
    await until('the words', () => said(meter).startsWith(es.newPassword.scores[0]));
    assert.include(said(meter), 'Ay.');
    document.documentElement.lang = 'en';
    await until('English', () => said(meter).startsWith(texts.scores[0]));
  });
});

describe('what <pbx-password-strength> tells', () => {
  it('events come when more is known, bubble out, and hold no secret', async () => {
    const events: PbxStrengthEvent[] = [];
    const listen = (event: PbxStrengthEvent): void => void events.push(event);
    document.addEventListener('pbx-strength', listen);
    const { meter, input } = page({ personal: ana });
    await quiet();
    assert.lengthOf(events, 0, 'nothing is known yet');
    type(input, 'AnaGarcia1984');
    await sees(meter, 'given-name');
    await until('an event', () => events.length > 0);
    document.removeEventListener('pbx-strength', listen);
    const event = events.at(-1)!;
    assert.instanceOf(event, PbxStrengthEvent);
    assert.include(event, { type: 'pbx-strength', bubbles: true, composed: true });
    assert.strictEqual(event.target, meter);
    assert.deepEqual(event.findings, meter.findings);
    for (const place of [event.score, event.findings, meter.outerHTML, meter.shadowRoot!.innerHTML]) {
      assert.notMatch(JSON.stringify(place), /garcia|1984/i);
    }
  });

  it('a screen reader hears one verdict, after a pause', async () => {
    const { meter, input } = page({ personal: ana });
    await until('the meter', () => meter.shadowRoot!.querySelector('[role=status]'));
    const heard = transcribe(meter.shadowRoot!);
    input.focus();
    const pause = withoutPauses();
    for (const key of 'AnaGarcia1984') {
      await sendKeys({ type: key });
      assert.deepEqual(heard, []);
    }
    pause();
    await until('a verdict', () => heard.length > 0);
    await quiet();
    const { scores, strength, personal, help } = texts;
    assert.deepEqual(heard, [
      `status: ${strength}: ${scores[meter.score!]}. ${personal['given-name']} ${help}`,
    ]);
  });

  for (const scheme of ['light', 'dark']) {
    for (const password of ['', 'qwerty', 'AnaGarcia1984', strong]) {
      it(`nothing that axe finds, ${scheme}: ${password || 'empty'}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = 'canvas';
        const { meter, input } = page({ personal: ana, policy });
        type(input, password);
        if (password) await scored(meter);
        await until('the list', () => meter.shadowRoot!.querySelector('li'));
        assert.deepEqual(await accessibilityFaults(meter), []);
      });
    }
  }
});
