// What people paste for domain and number: understood, said, and never changed for good against their will.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { typesOf, recordEvents } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { demo, mountTicket, ticket, type TicketHarness } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

const texts = en.forgotPasswordView;

const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);

const idle = (options: Parameters<typeof mountTicket>[1] = {}): Promise<TicketHarness> =>
  mountTicket(fakeAdapter('openTicket').adapter, options);

const values = (page: TicketHarness): string[] =>
  ['domain', 'userNumber'].map((name) => page.input(name).value);

async function holds(page: TicketHarness, domain: string, userNumber: string): Promise<void> {
  await until(
    () => `${domain} and ${userNumber}, there is ${values(page).join(' and ')}`,
    () => values(page).join() === [domain, userNumber].join(),
  );
}

describe('what is pasted', () => {
  const both = fill(texts.understood, { domain: demo, userNumber: '101' });
  const one = fill(texts.understoodDomain, { domain: demo });
  const pasted: [name: string, text: string, values: [string, string], note: string][] = [
    ['domain', 'https://demo.pbx.example/login?x#y', [demo, ''], one],
    ['domain', 'demo.pbx.example:5061', [demo, ''], one],
    ['domain', '101@demo.pbx.example', [demo, '101'], both],
    ['domain', 'sip:101@demo.pbx.example;transport=udp', [demo, '101'], both],
    ['userNumber', '101@demo.pbx.example', [demo, '101'], both],
    ['userNumber', 'sip:101:secret@demo.pbx.example', [demo, '101'], both],
  ];
  for (const [name, text, filled, note] of pasted) {
    it(`is understood, and that is said: ${text} as ${name}`, async () => {
      const page = await idle();
      page.type(name, text);
      await holds(page, ...filled);
      await until('the note', () => page.note.startsWith(note));
      assert.strictEqual(page.form!.querySelector(':scope > .pbx-note')!.role, 'status');
    });
  }

  for (const text of [' Demo.PBX.Example ', 'demo.pbx.example.']) {
    it(`is put right without a word where that is nothing to speak of: "${text}"`, async () => {
      const page = await idle();
      page.type('domain', text);
      await holds(page, demo, '');
      await quiet();
      assert.strictEqual(page.note, '');
    });
  }

  it('stays as it is where it cannot be understood', async () => {
    const page = await idle();
    page.type('domain', 'my phone system');
    page.type('userNumber', 'ana@example.com');
    await quiet();
    assert.deepEqual(values(page), ['my phone system', 'ana@example.com']);
    assert.strictEqual(page.note, '');
  });

  it('comes back by Undo, stays as typed from then on, and goes to the backend like that', async () => {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter, { domain: 'otra.pbx.example' });
    page.type('userNumber', '101@demo.pbx.example');
    await holds(page, demo, '101');
    await page.press(texts.undo);
    assert.deepEqual(values(page), ['otra.pbx.example', '101@demo.pbx.example']);
    await until('no note', () => page.note === '');
    assert.strictEqual(page.focused, page.input('userNumber'));
    page.submit();
    const { input } = await call.made;
    assert.include(input, { domain: 'otra.pbx.example', userNumber: '101@demo.pbx.example' });
  });

  it('is understood again when it was edited after Undo', async () => {
    const page = await idle();
    page.type('userNumber', '101@demo.pbx.example');
    await page.press(texts.undo);
    page.type('userNumber', '102@demo.pbx.example');
    await holds(page, demo, '102');
  });

  it('is not spoken of any more once somebody edits', async () => {
    const page = await idle();
    page.type('domain', 'https://demo.pbx.example/');
    await until('the note', () => page.note);
    page.input('domain').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('no note', () => page.note === '');
  });

  it('is understood at submit where no manager or script said that it was written', async () => {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter);
    page.input('domain').value = 'HTTPS://demo.pbx.example/login';
    page.input('userNumber').value = ' 101 ';
    page.submit();
    assert.include((await call.made).input, { domain: demo, userNumber: '101' });
  });

  it('moves nothing while something is being pressed', async () => {
    const page = await idle();
    const top = page.submitButton.getBoundingClientRect().top;
    page.submitButton.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    page.type('domain', 'https://demo.pbx.example/login');
    await quiet();
    assert.strictEqual(page.submitButton.getBoundingClientRect().top, top);
    window.dispatchEvent(new PointerEvent('pointerup'));
    page.type('domain', 'https://demo.pbx.example/login');
    await holds(page, demo, '');
  });

  it('is shown as text, and apart from the text around it', async () => {
    const page = await idle();
    page.type('domain', '<img src=x onerror=alert(1)>@demo.pbx.example');
    await quiet();
    assert.strictEqual(page.form!.querySelector('img'), null);
    page.type('domain', 'sip:101@demo.pbx.example');
    await until('the note', () => page.note);
    assert.deepEqual([...page.form!.querySelectorAll('bdi')].map(spoken), ['101', demo]);
  });

  it('of a deceptive address is the host that it would lead to', async () => {
    const page = await idle();
    page.type('domain', 'https://demo.pbx.example@evil.example/login');
    await holds(page, 'evil.example', '');
    await until('the note', () => page.note.includes('evil.example'));
  });

  it('with letters that only look Latin is shown as what it is', async () => {
    const page = await idle();
    page.type('domain', 'dеmo.pbx.example');
    await until('ASCII', () => /^xn--[a-z\d-]+\.pbx\.example$/.test(values(page)[0]!));
    assert.include(page.note, values(page)[0]!);
  });

  it('in letters of its own language stays in them', async () => {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter);
    page.fill({ domain: 'españa.example', userNumber: '101' });
    await quiet();
    assert.deepEqual(values(page), ['españa.example', '101']);
    page.submit();
    assert.include((await call.made).input, { domain: 'xn--espaa-rta.example' });
  });
});

describe('a domain with a slip in it', () => {
  const offer = fill(texts.didYouMean, { domain: demo });

  it('is pointed out, and put right when somebody says so', async () => {
    const page = await idle({ domain: demo });
    page.type('domain', 'demo.pbx.exmaple');
    await until('the offer', () => page.suggestion === offer);
    assert.strictEqual(page.input('domain').value, 'demo.pbx.exmaple', 'nothing is replaced by itself');
    await page.press(offer);
    assert.strictEqual(page.input('domain').value, demo);
    assert.strictEqual(page.focused, page.input('domain'));
    await until('no offer', () => page.suggestion === '');
  });

  it('is measured by the name on this device too', async () => {
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '101', domain: demo }));
    const page = await idle();
    page.type('domain', 'demo.pbx.exmaple');
    await until('the offer', () => page.suggestion === offer);
  });

  it('is sent as typed by whoever has seen the offer', async () => {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter, { domain: demo });
    page.fill({ domain: 'demo.pbx.exmaple', userNumber: '101' });
    await until('the offer', () => page.suggestion === offer);
    await quiet();
    page.submit();
    assert.include((await call.made).input, { domain: 'demo.pbx.exmaple' });
  });

  it('is asked about once before it is sent, where there was no time to see the offer', async () => {
    const backend = fakeAdapter('openTicket');
    const page = await mountTicket(backend.adapter, { domain: demo, userNumber: '101' });
    const events = recordEvents();
    page.input('domain').focus();
    page.input('domain').select();
    await sendKeys({ type: 'demo.pbx.exmaple' });
    await sendKeys({ press: 'Enter' });
    await until('focus on the offer', () => page.focused && spoken(page.focused) === offer);
    assert.deepEqual(typesOf(events), []);
    backend.expect('openTicket').answer(ticket());
    page.submit();
    await page.is('done');
  });

  it('is no longer spoken of while somebody types on', async () => {
    const page = await idle({ domain: demo });
    page.type('domain', 'demo.pbx.exmaple');
    await until('the offer', () => page.suggestion);
    page.input('domain').value = 'demo.pbx.exampl';
    page.input('domain').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until('no offer', () => page.suggestion === '');
  });

  it('is none where the domain is another one', async () => {
    const page = await idle({ domain: demo });
    page.type('domain', 'otra.pbx.example');
    await quiet();
    assert.strictEqual(page.suggestion, '');
  });
});
