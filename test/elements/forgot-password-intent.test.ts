// One ticket for one intent: whatever the network does, and however often somebody presses.
import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import { type ExpectedCall, fakeAdapter, type FakeAdapter } from '../support/fake-adapter.js';
import { withoutPauses } from '../support/pause.js';
import { en } from '../support/texts.js';
import { entries, mountTicket, ticket, type TicketHarness } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

const texts = en.forgotPasswordView;

type Call = ExpectedCall<'openTicket'>;

const keyOf = async (call: Call): Promise<string> => (await call.made).input.idempotencyKey;

async function start(): Promise<{ page: TicketHarness; backend: FakeAdapter }> {
  const backend = fakeAdapter('openTicket');
  const page = await mountTicket(backend.adapter, { withContact: true });
  page.fill(entries);
  return { page, backend };
}

/** Submits, with this for an answer. */
async function failing(page: TicketHarness, backend: FakeAdapter, error: AuthError): Promise<string> {
  const call = backend.expect('openTicket');
  page.submit();
  const key = await keyOf(call);
  call.fail(error);
  await page.is('failed');
  return key;
}

const network = new AuthError('network');

describe('the key of a ticket', () => {
  const killed: AuthErrorCode[] = ['offline', 'network', 'timeout', 'gateway', 'truncated', 'server'];
  it('stays the same however often sending fails', async () => {
    const { page, backend } = await start();
    const keys = new Set<string>();
    for (const code of killed) keys.add(await failing(page, backend, new AuthError(code)));
    assert.strictEqual(keys.size, 1);
    assert.deepEqual([page.input('domain').value, page.input('userNumber').value], Object.values(entries));
  });

  for (const [name, value] of Object.entries({
    domain: 'otra.pbx.example',
    userNumber: '102',
    contact: 'ana@example.com',
  })) {
    it(`is another one after an edit of ${name}, and the old one when that is taken back`, async () => {
      const { page, backend } = await start();
      const before = page.input(name).value;
      const key = await failing(page, backend, network);
      page.type(name, value);
      assert.notStrictEqual(await failing(page, backend, network), key);
      page.type(name, before);
      assert.strictEqual(await failing(page, backend, network), key);
    });
  }

  it('is another one after an edit of the message, and in another language', async () => {
    const { page, backend } = await start();
    const key = await failing(page, backend, network);
    page.message.value = 'Hola';
    const second = await failing(page, backend, network);
    page.message.value = '';
    document.documentElement.lang = 'es';
    await until('Spanish', () => page.heading.startsWith('¿'));
    const third = await failing(page, backend, network);
    assert.strictEqual(new Set([key, second, third]).size, 3);
  });

  it('stays the same after a reload of the page', async () => {
    const { page, backend } = await start();
    const key = await failing(page, backend, network);
    page.element.remove(); // the tab is another one of the same session storage
    const again = await start();
    assert.strictEqual(await failing(again.page, again.backend, network), key);
  });

  it('is another one after a ticket was opened', async () => {
    const { page, backend } = await start();
    const call = backend.expect('openTicket');
    call.answer(ticket());
    page.submit();
    const key = await keyOf(call);
    await page.opened();
    await page.press(texts.ticket.another);
    await page.ready();
    page.fill(entries);
    assert.notStrictEqual(await failing(page, backend, network), key);
  });

  it('stays the same after Escape: the call may have come through', async () => {
    const { page, backend } = await start();
    const call = backend.expect('openTicket');
    page.submit();
    const key = await keyOf(call);
    page.input('domain').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.is('idle');
    assert.isTrue((await call.made).signal.aborted);
    assert.strictEqual(await failing(page, backend, network), key);
  });

  it('and nothing that was typed is left in storage', async () => {
    const { page, backend } = await start();
    page.fill({ contact: 'ana@example.com' });
    page.message.value = 'Hola';
    await failing(page, backend, network);
    const stored = JSON.stringify([sessionStorage, localStorage]);
    for (const text of [...Object.values(entries), 'ana', 'Hola']) assert.notInclude(stored, text);
  });
});

describe('a ticket that is being opened already', () => {
  const inFlight = new AuthError('ticket-in-flight');

  it('is asked for again by itself, with the same key, and shown', async () => {
    const passPauses = withoutPauses();
    const { page, backend } = await start();
    const events = recordEvents();
    const calls = [1, 2, 3].map(() => backend.expect('openTicket'));
    page.submit();
    const keys: string[] = [];
    for (const [index, call] of calls.entries()) {
      await until(`call ${index}`, () => (passPauses(), keys.length === index));
      const asked = keyOf(call).then((key) => keys.push(key));
      if (index === 2) call.answer(ticket());
      else call.fail(inFlight);
      await until('the call', () => (passPauses(), keys.length === index + 1));
      await asked;
    }
    await page.opened();
    assert.strictEqual(new Set(keys).size, 1);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success']);
  });

  it('is left to the person after four times, without a second ticket', async () => {
    const passPauses = withoutPauses();
    const { page, backend } = await start();
    const calls = [1, 2, 3, 4].map(() => backend.expect('openTicket'));
    for (const call of calls) call.fail(inFlight);
    page.submit();
    await until('the end', () => (passPauses(), page.element.status === 'failed'));
    await page.says(texts.errors['ticket-in-flight'].join(' '));
    assert.strictEqual(await failing(page, backend, network), await keyOf(calls[0]!));
  });

  it('is not asked for any more once somebody has given up', async () => {
    const passPauses = withoutPauses();
    const { page, backend } = await start();
    const call = backend.expect('openTicket');
    call.fail(inFlight);
    page.submit();
    await call.made;
    await quiet();
    page.element.reset();
    passPauses();
    await quiet();
    assert.strictEqual(page.element.status, 'idle');
  });
});

describe('a key that was used for another ticket', () => {
  it('is said, and the next one is new', async () => {
    const { page, backend } = await start();
    const key = await failing(page, backend, new AuthError('ticket-conflict'));
    await page.says(texts.errors['ticket-conflict'].join(' '));
    assert.notStrictEqual(await failing(page, backend, network), key);
  });
});

describe('pressing twice', () => {
  it('sends once', async () => {
    const { page, backend } = await start();
    const call = backend.expect('openTicket');
    page.submit();
    page.submit();
    page.element.requestSubmit();
    call.answer(ticket());
    await page.opened();
    page.element.requestSubmit();
    await quiet();
  });
});

describe('without a connection', () => {
  const offline = new AuthError('offline');

  it('all is kept, and sent again only when the person says so', async () => {
    const { page, backend } = await start();
    page.fill({ contact: 'ana@example.com' });
    page.message.value = 'Hola';
    const key = await failing(page, backend, offline);
    await page.says(en.errors.offline.join(' '));
    window.dispatchEvent(new Event('online'));
    await page.says(texts.backOnline.join(' '));
    await until('the button', () => page.submitButton.textContent.trim() === texts.submitOnline);
    await quiet(); // nobody expects a call: one would fail this test
    const call = backend.expect('openTicket');
    call.answer(ticket());
    page.submit();
    const { input } = await call.made;
    assert.deepInclude(input, {
      contact: { email: 'ana@example.com' },
      message: 'Hola',
      idempotencyKey: key,
    });
    await page.opened();
  });

  it('that it is back is nothing to speak of where nothing was sent', async () => {
    const { page, backend } = await start();
    window.dispatchEvent(new Event('online'));
    await quiet();
    assert.strictEqual(page.alert, '');
    await failing(page, backend, network);
    window.dispatchEvent(new Event('online'));
    await page.says(en.errors.network.join(' '));
    assert.include(page.submitButton.textContent, texts.submit);
  });

  it('and again without one: that is said', async () => {
    const { page, backend } = await start();
    await failing(page, backend, offline);
    window.dispatchEvent(new Event('online'));
    await page.says(texts.backOnline[0]);
    await failing(page, backend, offline);
    await page.says(en.errors.offline[0]);
    assert.include(page.submitButton.textContent, texts.submit);
  });

  it('it is nothing to an element that has left', async () => {
    const { page, backend } = await start();
    await failing(page, backend, offline);
    page.element.remove();
    window.dispatchEvent(new Event('online'));
    await quiet();
    assert.include(page.submitButton.textContent, texts.submit);
  });
});

describe('too many tickets', () => {
  const limited = new AuthError('rate-limited', { retryAfter: 600 });

  it('wait for a countdown, with all that was typed', async () => {
    const { page, backend } = await start();
    await failing(page, backend, limited);
    await page.says('Too many tickets in a row. You can open another one in 10 minutes.');
    await until('a waiting button', () => page.submitButton.ariaDisabled === 'true');
    page.submit();
    await quiet();
    assert.strictEqual(page.input('userNumber').value, entries.userNumber);
    advance(601);
    await until('a button', () => page.submitButton.ariaDisabled === 'false');
    await until('the news', () => page.notice === en.submitAgain);
    backend.expect('openTicket').answer(ticket());
    page.submit();
    await page.opened();
  });

  it('are not known where the backend does not say for how long: the person may try', async () => {
    const { page, backend } = await start();
    await failing(page, backend, new AuthError('rate-limited'));
    await page.says(en.fewMinutes);
    assert.strictEqual(page.submitButton.ariaDisabled, 'false');
  });
});

describe('a language that changes', () => {
  it('changes what is said of a failure', async () => {
    const { page, backend } = await start();
    await failing(page, backend, new AuthError('ticket-conflict'));
    await page.says(texts.errors['ticket-conflict'][0]);
    page.element.lang = 'es';
    await page.says('Ese envío ya se usó para otro ticket.');
  });
});
