// Having the mail sent again, and all that can go wrong with it.
import { assert } from '@open-wc/testing';
import '../../src/define/pbx-auth-provider.js';
import { AuthError, type AuthErrorCode, type PbxErrorEvent } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { answerFetch } from '../support/fetch.js';
import {
  domain,
  entries,
  failed,
  type FirstAccessHarness,
  mountFirstAccess,
  resend,
  start,
  texts,
  userNumber,
} from '../support/first-access-harness.js';
import { mount } from '../support/page.js';
import { reportedErrors } from '../support/reported-errors.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const button = (page: FirstAccessHarness): string => spoken(page.submitButton);

describe('where there were too many', () => {
  it('the backend’s wait is counted down, also for another number', async () => {
    const { page, backend } = await failed('rate-limited', { retryAfter: 300 });
    await page.says(texts.errors['rate-limited'][0]);
    await page.says('5 minutes');
    assert.match(button(page), /^Try again in/);
    page.type('userNumber', '102');
    page.submit();
    await quiet();
    advance(300);
    await until('the end of it', () => button(page) === texts.resend.submit);
    assert.strictEqual(page.element.status, 'idle');
    assert.strictEqual(page.notice, en.submitAgain);
    const second = backend.expect('resendWelcomeMail');
    page.submit();
    await second.made;
  });

  it('it is a minute where the backend does not say', async () => {
    const { page } = await failed('rate-limited');
    assert.match(button(page), /^Try again in 60 seconds/);
  });

  it('a ticket is the way out', async () => {
    const { page } = await failed('rate-limited', { retryAfter: 300 });
    const events = recordEvents();
    await page.press(en.openTicket);
    assert.deepEqual(
      events.map((event) => (event as { to?: string }).to),
      ['forgot-password'],
    );
  });
});

describe('where it fails', () => {
  const codes: AuthErrorCode[] = [
    ...['offline', 'network', 'timeout', 'gateway', 'truncated', 'protocol', 'server', 'unavailable'],
    ...['validation', 'origin-rejected', 'session-expired', 'not-found', 'unsupported'],
  ] as AuthErrorCode[];
  for (const code of codes) {
    it(`it is said, what was typed stays, and it can be tried again: ${code}`, async () => {
      const events = recordEvents();
      const { page, backend } = await failed(code);
      await until('an alert', () => page.alert);
      await until('the focus there', () => page.focused === page.alertRegion);
      assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-error']);
      assert.strictEqual((events[1] as PbxErrorEvent).error.code, code);
      assert.strictEqual(page.element.error!.code, code);
      assert.deepEqual(entries(page), [domain, userNumber]);
      const second = backend.expect('resendWelcomeMail');
      page.submit();
      second.answer(undefined);
      await until('the good news', () => page.said.includes(texts.resend.sent[1]));
      assert.strictEqual(page.alert, '');
    });
  }

  it('the page may tell it by itself', async () => {
    const { page, call } = await start();
    recordEvents(document, 'pbx-error');
    await resend(page);
    call.fail(new AuthError('server'));
    await page.is('failed');
    await quiet();
    assert.strictEqual(page.alert, '');
  });

  it('what the backend says of a field is said at the field', async () => {
    const { page } = await failed('validation', {
      fields: [
        { field: 'userNumber', code: 'constructor' },
        { field: '__proto__', code: 'x' },
      ],
    });
    await until('its words', () => page.fieldError('userNumber').startsWith(en.fields.invalid));
    await until('the focus', () => page.focused === page.input('userNumber'));
  });

  it('what an adapter throws that is no AuthError is for the developer', async () => {
    const told = reportedErrors();
    const { page, call } = await start();
    await resend(page);
    call.fail(new RangeError('<img src=x>'));
    await page.is('failed');
    assert.lengthOf(told, 1);
    await page.says(en.errors.protocol[0]);
    assert.notInclude(page.alert, 'img');
  });

  it('a backend in maintenance may be tried again at once, now and after a look elsewhere', async () => {
    const { page, backend } = await failed('unavailable', { retryAfter: 600 });
    await page.says('10 minutes');
    assert.strictEqual(button(page), texts.resend.submit);
    await page.press(texts.resend.lookAgain);
    await page.at(texts.spam.title);
    await page.press(texts.notThere);
    await page.at(texts.resend.title);
    const second = backend.expect('resendWelcomeMail');
    page.submit();
    await second.made;
  });

  it('the alert leaves with the step', async () => {
    const { page } = await failed('server');
    await page.press(texts.resend.goOn);
    await page.at(texts.ticket.title);
    await until('no alert', () => page.alert === '');
    assert.strictEqual(page.element.status, 'idle');
  });

  it('custom states say so', async () => {
    const { page } = await failed('server');
    assert.isTrue(page.element.matches(':state(failed)'));
    page.element.reset();
    assert.isFalse(page.element.matches(':state(failed)'));
  });
});

describe('the backend', () => {
  it('may be named by base-url, and is asked for nothing before', async () => {
    const requests = answerFetch(() => new Response(null, { status: 202 }));
    const page = await mountFirstAccess(undefined as never, { baseUrl: '/v1' });
    page.choose('gmail');
    await page.toResend();
    page.fill({ domain, userNumber });
    await quiet();
    assert.isEmpty(requests);
    page.submit();
    await until('the good news', () => page.said.includes(texts.resend.sent[1]));
    assert.lengthOf(requests, 1);
    assert.match(requests[0]!.url, /\/v1\/credentials\/resend$/);
    assert.deepEqual(await requests[0]!.json(), { domain, userNumber });
  });

  it('may be that of a provider around it', async () => {
    const backend = fakeAdapter('resendWelcomeMail');
    backend.expect('resendWelcomeMail').answer(undefined);
    const provider = mount(
      Object.assign(document.createElement('pbx-auth-provider'), { adapter: backend.adapter }),
    );
    const page = await mountFirstAccess(undefined as never, {}, provider);
    await resend(page);
    await until('the good news', () => page.said.includes(texts.resend.sent[1]));
  });

  it('may be missing: the developer is told, and the person too', async () => {
    const told = reportedErrors();
    const page = await mountFirstAccess(undefined as never);
    await resend(page);
    await page.is('failed');
    assert.instanceOf(told[0], TypeError);
    await page.says(texts.errors.unsupported[0]);
  });

  it('may turn out not to send any: the person is told, and the ticket is the way out', async () => {
    const { page } = await failed('unsupported');
    await page.says(texts.errors.unsupported[0]);
    assert.isOk(page.seen(en.openTicket));
  });
});
