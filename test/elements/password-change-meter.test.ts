// What the meter finds in a new password, what it shows, and what a screen reader hears of it.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type Finding, PbxStrengthEvent } from '../../src/index.js';
import { ana, type ChangeHarness, mountChange, policy } from '../support/change-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { withoutPauses } from '../support/pause.js';
import { transcribe } from '../support/transcript.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

/** The element of Ana, in a Spanish page. */
async function anas(lang = 'es'): Promise<ChangeHarness> {
  document.documentElement.lang = lang;
  const backend = fakeAdapter('changePassword', 'getPasswordPolicy', 'getAccount');
  backend.expect('getPasswordPolicy').answer(policy);
  backend.expect('getAccount').answer(ana);
  const page = await mountChange(backend.adapter);
  await until('the account', () => page.input('username').value);
  await until('the policy', () => page.form!.querySelector('.pbx-checks li'));
  page.input('newPassword').focus();
  return page;
}

/** Types it, and waits until it is rated. */
async function rated(page: ChangeHarness, password: string): Promise<number> {
  page.type('newPassword', password);
  await until(`a score of ${password}`, () => page.element.score !== null);
  return page.element.score!;
}

const kinds = (findings: readonly Finding[]): string[] =>
  findings.filter(({ code }) => code === 'personal-info').map(({ kind }) => kind!);

const personal: Record<string, readonly string[]> = {
  AnaGarcia1984: ['given-name', 'family-name'],
  'zeraicrag.ana': ['given-name', 'family-name'],
  '14/03/1984ana': ['birth-date'],
  '4n4_g4rc14': ['given-name', 'family-name'],
  demo101pbx: ['user-number'],
};

describe('in a Spanish page, for Ana García López', () => {
  for (const [password, some] of Object.entries(personal)) {
    it(`${password} is personal information, and weak for it`, async () => {
      const page = await anas();
      const score = await rated(page, password);
      assert.includeMembers(kinds(page.element.findings), [...some].slice(0, 1));
      assert.isAtMost(score, 1);
      const [kind] = kinds(page.element.findings) as (keyof typeof es.newPassword.personal)[];
      await until('why', () => page.described('newPassword').includes(es.newPassword.personal[kind!]));
      const refused = page.form!.querySelector('li[data-state=refused]');
      assert.include(refused?.textContent, es.newPassword.notPersonal);
    });
  }

  for (const password of ['tormenta-violeta-31-Faro2', 'banana-granada-9-Luz']) {
    it(`${password} is neither personal nor weak`, async () => {
      const page = await anas();
      assert.isAtLeast(await rated(page, password), 3);
      assert.deepEqual(kinds(page.element.findings), []);
      await until(
        'no complaint',
        () => !page.form!.querySelector('li[data-state=refused], li[data-state=open]'),
      );
      assert.include(es.newPassword.scores.slice(3), page.described('newPassword'));
    });
  }

  it('Contraseña2026! is weak, and the reason is told', async () => {
    const page = await anas();
    assert.isAtMost(await rated(page, 'Contraseña2026!'), 1);
    const reasons: string[] = Object.values(es.newPassword.weak);
    await until('why', () => reasons.some((why) => page.described('newPassword').includes(why)));
    assert.include(page.described('newPassword'), es.newPassword.help);
  });

  it('what is personal for her is not for somebody else', async () => {
    const page = await mountChange(fakeAdapter('changePassword').adapter);
    await rated(page, 'AnaGarcia1984');
    assert.deepEqual(kinds(page.element.findings), []);
  });
});

describe('a screen reader', () => {
  it('hears nothing while AnaGarcia1984 is typed, and one verdict after a pause', async () => {
    const page = await anas();
    await sendKeys({ press: 'Shift' });
    const said = transcribe(page.element, page.element.shadowRoot!);
    const pause = withoutPauses();
    for (const key of 'AnaGarcia1984') {
      await sendKeys({ type: key });
      await until(
        'its score',
        () => page.element.score !== null || page.input('newPassword').value.length < 3,
      );
      assert.deepEqual(said, [], key);
    }
    assert.strictEqual(page.input('newPassword').value, 'AnaGarcia1984');
    pause();
    await until('the verdict', () => said.length > 0);
    await quiet();
    const { newPassword: texts } = es;
    const verdict = texts.scores[page.element.score!];
    assert.isAtMost(page.element.score!, 1);
    assert.deepEqual(said, [
      `status: ${texts.strength}: ${verdict}. ${texts.personal['given-name']} ${texts.help}`,
    ]);
  });

  it('hears of each password that was paused at, and nothing once the field is empty', async () => {
    const page = await anas('en');
    const said = transcribe(page.element, page.element.shadowRoot!);
    for (const password of ['AnaGarcia1984', 'tormenta-violeta-31-Faro2', '']) {
      page.type('newPassword', password);
      if (password) await until('a verdict', () => said.length === (password.startsWith('Ana') ? 1 : 2));
      else await quiet();
    }
    assert.lengthOf(said, 2);
    assert.include(said[0], en.newPassword.personal['given-name']);
    assert.notInclude(said[1], en.newPassword.help);
  });

  it('hears no more than two sentences after the verdict, and not the password', async () => {
    const page = await anas('en');
    const said = transcribe(page.element, page.element.shadowRoot!);
    page.type('newPassword', 'AnaGarcia1984');
    await until('a verdict', () => said.length > 0);
    assert.isAtMost(said[0]!.split(/\.(?: |$)/).filter(Boolean).length, 3);
    assert.notMatch(said[0]!, /garcia|1984/i);
  });

  it('meets the verdict at the field, beside its name', async () => {
    const page = await anas('en');
    await rated(page, 'AnaGarcia1984');
    await until('why', () => page.described('newPassword').includes(en.newPassword.help));
    assert.strictEqual(page.described('confirmPassword'), '');
  });
});

describe('the meter', () => {
  it('is empty and says nothing before anybody types', async () => {
    const page = await anas('en');
    assert.strictEqual(page.element.score, null);
    assert.deepEqual(page.element.findings, []);
    assert.strictEqual(page.described('newPassword'), '');
    assert.strictEqual(page.form!.querySelector('.pbx-strength')!.getAttribute('data-score'), 'unknown');
  });

  it('shows what it knows, in colour and in words', async () => {
    const page = await anas('en');
    const score = await rated(page, 'tormenta-violeta-31-Faro2');
    await until('the words', () => page.described('newPassword') === en.newPassword.scores[score]);
    const meter = page.form!.querySelector('.pbx-strength')!;
    assert.strictEqual(meter.getAttribute('data-score'), String(score));
  });

  it('knows nothing of an empty field again', async () => {
    const page = await anas('en');
    await rated(page, 'AnaGarcia1984');
    page.type('newPassword', '');
    assert.strictEqual(page.element.score, null);
    assert.deepEqual(page.element.findings, []);
    await until('silence', () => page.described('newPassword') === '');
  });

  it('does not call the score of an older password that of the newest', async () => {
    const page = await anas('en');
    await rated(page, 'tormenta-violeta-31-Faro2');
    page.type('newPassword', 'qwerty');
    assert.strictEqual(page.element.score, null, 'not known yet');
    await until('its own', () => page.element.score !== null);
    assert.isAtMost(page.element.score!, 1);
  });

  it('tells the page what it finds, without the password', async () => {
    const events: PbxStrengthEvent[] = [];
    const listen = (event: PbxStrengthEvent): void => void events.push(event);
    const page = await anas('en');
    document.addEventListener('pbx-strength', listen);
    await rated(page, 'AnaGarcia1984');
    await until('an event', () => events.at(-1)?.score === page.element.score);
    document.removeEventListener('pbx-strength', listen);
    const event = events.at(-1)!;
    assert.instanceOf(event, PbxStrengthEvent);
    assert.deepEqual(event.findings, page.element.findings);
    assert.isTrue(event.bubbles && event.composed);
    const told = JSON.stringify([event.score, event.findings, Object.values(event)]);
    assert.notMatch(told, /ana|garcia|1984/i);
  });

  it('tells nothing before there is anything to tell, and nothing twice', async () => {
    const told: string[] = [];
    const note = ({ score, findings }: PbxStrengthEvent): void => {
      told.push(JSON.stringify([score, findings]));
    };
    document.addEventListener('pbx-strength', note);
    const page = await anas('en');
    await quiet();
    assert.deepEqual(told, []);
    // Nothing of it is personal, so that there is no score before it is rated.
    const score = await rated(page, 'tormenta-violeta-31-Faro2');
    await rated(page, 'tormenta-violeta-31-Faro2');
    await quiet();
    document.removeEventListener('pbx-strength', note);
    assert.deepEqual(told, [`[${score},[]]`]);
  });

  it('judges anew after the element was moved while it was being rated', async () => {
    const page = await anas('en');
    await rated(page, 'tormenta-violeta-31-Faro2');
    page.type('newPassword', 'qwerty');
    document.body.appendChild(document.createElement('main')).append(page.element);
    await until('a score', () => page.element.score !== null && page.element.score <= 1);
  });

  it('blocks nothing: what is weak is the backend’s to refuse', async () => {
    const backend = fakeAdapter('changePassword');
    const call = backend.expect('changePassword');
    const page = await mountChange(backend.adapter);
    page.fill({ currentPassword: 'x', newPassword: 'qwerty', confirmPassword: 'qwerty' });
    page.submit();
    assert.strictEqual((await call.made).input.newPassword, 'qwerty');
  });
});

describe('a verdict that comes later than the pause', () => {
  // What is personal is known at once, how hard it is to guess is not: both are told together.
  for (const password of ['tormenta-violeta-31-Faro2', 'AnaGarcia1984', 'ana']) {
    it(`is heard once, when all of it is there: ${password}`, async () => {
      const page = await anas('en');
      await rated(page, 'anything to begin with'); // what rates has started, and answers soon
      const pause = withoutPauses();
      const said = transcribe(page.element, page.element.shadowRoot!);
      page.type('newPassword', password);
      pause();
      await until('a verdict', () => said.length > 0);
      await quiet();
      assert.lengthOf(said, 1);
      const { strength, scores } = en.newPassword;
      assert.isTrue(said[0]!.startsWith(`status: ${strength}: ${scores[page.element.score!]}.`), said[0]);
    });
  }
});
