// A ticket that is open: its reference, how far it is, and what comes of a reload.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError, type Ticket, type TicketProgress } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import {
  addTicket,
  demo,
  entries,
  mountTicket,
  opened,
  ticket,
  type TicketHarness,
} from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

const texts = en.forgotPasswordView.ticket;

const at = (status: TicketProgress['status'], updatedAt = new Date().toISOString()): TicketProgress => ({
  reference: ticket().reference,
  status,
  updatedAt,
});

const note = (page: TicketHarness): string => {
  const found = page.ticket!.querySelector('.note');
  return found ? spoken(found) : '';
};

const lead = (page: TicketHarness): string => spoken(page.ticket!.querySelector('.lead')!);

describe('an opened ticket', () => {
  it('stands where the form was, under a heading of its own, which has the focus', async () => {
    const { page } = await opened();
    assert.strictEqual(page.form, null);
    assert.strictEqual(page.heading, texts.heading.open);
    assert.strictEqual(page.reference, 'T-5GX2K9QM');
    await until('focus', () => page.focused?.className === 'heading');
  });

  it('has the focus below a heading of the page', async () => {
    const backend = fakeAdapter('openTicket', 'getTicket');
    const page = addTicket(backend.adapter);
    const own = Object.assign(document.createElement('h1'), { slot: 'heading', textContent: 'Help' });
    page.element.append(own);
    await page.ready();
    backend.expect('openTicket').answer(ticket());
    page.fill(entries);
    page.submit();
    await until('focus', () => page.focused?.className === 'lead');
  });

  for (const [minutes, words] of [
    [1, '1 minute'],
    [15, '15 minutes'],
    [150, '3 hours'],
    [3000, '3 days'],
  ] as const) {
    it(`says how soon: ${words}`, async () => {
      const { page } = await opened({ expectedWithinMinutes: minutes });
      assert.include(lead(page), `about ${words}.`);
    });
  }

  it('says what happens next, and how far it is, in words', async () => {
    const { page } = await opened();
    assert.deepEqual(page.states, ['done', 'later', 'later']);
    const [received, checked, sent] = page.steps;
    assert.match(received!, /^Request received ?\(done\) ?\d{1,2}:\d{2}/);
    assert.strictEqual(checked, `${texts.steps[1]}(${texts.states.later})`);
    assert.strictEqual(sent, `${texts.steps[2]}(${texts.states.later})`);
    assert.strictEqual(page.ticket!.querySelectorAll('li[data-state=done] svg').length, 1);
  });

  it('holds nothing of the token in the page', async () => {
    const { page } = await opened();
    assert.notInclude(page.element.shadowRoot!.innerHTML + document.body.innerHTML, 'tk-8sVq');
  });

  it('follows a change of the language', async () => {
    const { page } = await opened();
    page.element.lang = 'es';
    await until('Spanish', () => page.heading === es.forgotPasswordView.ticket.heading.open);
    assert.include(lead(page), '15 minutos');
  });

  it('is the same in every place of the page, whether or not the account exists', async () => {
    const seen = await Promise.all(
      ['101', '999'].map(async (userNumber) => {
        const backend = fakeAdapter('openTicket', 'getTicket');
        const page = await mountTicket(backend.adapter);
        backend.expect('openTicket').answer(ticket({ createdAt: '2026-11-23T09:00:00.000Z' }));
        page.fill({ ...entries, userNumber });
        page.submit();
        await page.opened();
        await page.element.updateComplete;
        const html = page.element.shadowRoot!.innerHTML + page.element.innerHTML;
        return [html.replaceAll(/lit\$\d+\$/g, ''), page.heading, page.notice];
      }),
    );
    assert.deepEqual(seen[0], seen[1]);
  });

  it('is put away for another one, with the focus in an empty form', async () => {
    const { page } = await opened();
    await page.press(texts.another);
    await page.ready();
    assert.strictEqual(page.input('userNumber').value, '');
    await until('focus', () => page.focused === page.input('domain'));
    assert.strictEqual(page.ticket, null);
    assert.isFalse(page.element.matches(':state(done)'));
    assert.strictEqual(sessionStorage.getItem('pbx-auth.ticket'), null);
  });

  it('leads back, where the page has said where', async () => {
    const { page } = await opened({}, { loginHref: '/login' });
    const events = recordEvents();
    await page.press(en.forgotPasswordView.back);
    assert.include(events[0], { type: 'pbx-navigate', to: 'back' });
  });
});

describe('a hostile answer', () => {
  const answers: Record<string, Partial<Ticket>> = {
    'no moment': { createdAt: 'yesterday' },
    'an endless wait': { expectedWithinMinutes: 1e308 },
    'no number of minutes': { expectedWithinMinutes: NaN },
    'no wait at all': { expectedWithinMinutes: -1 },
    'no token': { trackingToken: '' },
  };
  for (const [what, answer] of Object.entries(answers)) {
    it(`with ${what} still shows the reference`, async () => {
      const { page } = await opened(answer);
      assert.strictEqual(page.reference, 'T-5GX2K9QM');
      assert.lengthOf(page.steps, 3);
      assert.match(lead(page), /about (15|a few) minutes\.$|longer than planned/);
    });
  }
});

describe('how it gets on', () => {
  it('is told as soon as it is known, to eyes and ears', async () => {
    const { page, backend } = await opened();
    assert.strictEqual(note(page), texts.followed);
    const first = backend.expect('getTicket');
    advance(23);
    assert.deepEqual((await first.made).input, { reference: 'T-5GX2K9QM', trackingToken: 'tk-8sVq' });
    first.answer(at('in-progress'));
    await until('the step', () => page.states[1] === 'now');
    assert.match(page.steps[1]!, /\(now\) ?\d{1,2}:\d{2}/);
    await until('the news', () => page.notice === texts.news['in-progress']);

    backend.expect('getTicket').answer(at('resolved'));
    advance(40);
    await until('the end', () => page.heading === texts.heading.resolved);
    assert.deepEqual(page.states, ['done', 'done', 'done']);
    assert.strictEqual(lead(page), texts.resolved['forgot-password']);
    assert.strictEqual(page.notice, texts.news.resolved);
    assert.strictEqual(note(page), '');
    advance(500);
    await quiet();
  });

  it('of missing credentials ends with the mail that has them', async () => {
    const { page, backend } = await opened({ kind: 'missing-credentials' }, { kind: 'missing-credentials' });
    backend.expect('getTicket').answer(at('resolved'));
    advance(23);
    await until('the end', () => lead(page) === texts.resolved['missing-credentials']);
    assert.include(lead(page), 'Welcome to our PBX');
  });

  for (const [why, more, operations] of [
    ['the ticket came without a token', { trackingToken: '' }, ['openTicket', 'getTicket']],
    ['the backend does not say', {}, ['openTicket']],
  ] as const) {
    it(`is not promised where ${why}`, async () => {
      const { page } = await opened(more, {}, [...operations]);
      assert.strictEqual(note(page), texts.notFollowed);
      advance(1000);
      await quiet(); // nobody expects a call
    });
  }

  it('is told quietly not to be known for now', async () => {
    const { page, backend } = await opened();
    backend.expect('getTicket').fail(new AuthError('network'));
    advance(23);
    await until('the note', () => /^No news since \d/.test(note(page)));
    assert.strictEqual(page.alert, '');
    assert.strictEqual(page.notice, '');
    assert.strictEqual(page.element.status, 'done');
    backend.expect('getTicket').answer(at('open'));
    advance(40);
    await until('the note', () => note(page) === texts.followed);
  });

  it('is lost where the backend does not know the ticket any more', async () => {
    const { page, backend } = await opened();
    backend.expect('getTicket').fail(new AuthError('not-found'));
    advance(23);
    await until('the note', () => note(page) === texts.lost);
  });

  it('says so when it takes longer than was said', async () => {
    const { page, backend } = await opened();
    backend.expect('getTicket').answer(at('open'));
    advance(16 * 60);
    await until('the words', () => lead(page) === texts.late);
  });

  it('with a moment that is none has no time', async () => {
    const { page, backend } = await opened();
    backend.expect('getTicket').answer(at('in-progress', 'soon'));
    advance(23);
    await until('the step', () => page.states[1] === 'now');
    assert.strictEqual(page.ticket!.querySelectorAll('time').length, 1);
  });
});

describe('a reload', () => {
  it('shows the ticket again, follows it, and fires nothing', async () => {
    const { page } = await opened();
    page.element.remove();
    const backend = fakeAdapter('openTicket', 'getTicket');
    const call = backend.expect('getTicket');
    const events = recordEvents();
    const again = addTicket(backend.adapter);
    await again.opened();
    assert.strictEqual(again.element.status, 'done');
    assert.isTrue(again.element.matches(':state(done)'));
    assert.strictEqual(again.reference, 'T-5GX2K9QM');
    assert.strictEqual(again.form, null);
    assert.strictEqual(document.activeElement, document.body, 'the focus is where it was');
    advance(0);
    await call.made;
    call.answer(at('resolved'));
    await until('the end', () => again.heading === texts.heading.resolved);
    assert.deepEqual(typesOf(events), []);
  });

  it('leads to a form that is filled in, once the ticket is put away', async () => {
    const { page } = await opened();
    page.element.remove();
    const again = addTicket(fakeAdapter('openTicket').adapter, { domain: demo });
    await again.opened();
    await again.press(texts.another);
    await again.ready();
    await until('the domain', () => again.input('domain').value === demo);
    await until('focus', () => again.focused === again.input('userNumber'));
  });

  it('shows the form where the ticket was put away', async () => {
    const { page } = await opened();
    await page.press(texts.another);
    page.element.remove();
    const again = await mountTicket(fakeAdapter('openTicket').adapter);
    assert.strictEqual(again.ticket, null);
  });

  it('shows the form where storage holds anything else', async () => {
    sessionStorage.setItem('pbx-auth.ticket', JSON.stringify({ ...ticket(), reference: { x: 1 } }));
    const page = await mountTicket(fakeAdapter('openTicket').adapter);
    assert.strictEqual(page.ticket, null);
  });
});

describe('by keyboard', () => {
  it('copy, back and another one are reached in this order', async () => {
    const { page } = await opened({}, { loginHref: '/login' });
    await until('focus', () => page.focused?.className === 'heading');
    const walked: string[] = [];
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: 'Tab' });
      walked.push(spoken(page.focused!));
    }
    assert.deepEqual(walked, [texts.copy, en.forgotPasswordView.back, texts.another]);
  });
});
