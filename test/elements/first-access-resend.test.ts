// Having the mail sent again: nobody learns whether there is such an account.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import {
  domain,
  entries,
  type FirstAccessHarness,
  mountFirstAccess,
  resend,
  sent,
  start,
  texts,
  userNumber,
} from '../support/first-access-harness.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const button = (page: FirstAccessHarness): string => spoken(page.submitButton);

describe('before anything is sent', () => {
  const cases: [string, Record<string, string>, string, string][] = [
    ['no domain', { domain: '' }, 'domain', texts.resend.required.domain],
    ['no number', { userNumber: ' ' }, 'userNumber', texts.resend.required.userNumber],
    ['what is no domain', { domain: 'a b' }, 'domain', en.fields['invalid-domain']],
    ['what nobody sees', { userNumber: '10\u200b1' }, 'userNumber', en.fields['invalid-characters']],
    ['far too much', { userNumber: '1'.repeat(500) }, 'userNumber', texts.resend.tooLong],
  ];
  for (const [what, entered, field, text] of cases) {
    it(`${what} is told at the field, and the focus goes there`, async () => {
      const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail').adapter);
      const events = recordEvents();
      await resend(page, entered);
      await until(text, () => page.fieldError(field).startsWith(text));
      await until('the focus', () => page.focused === page.input(field));
      assert.deepEqual(typesOf(events), []);
      page.type(field, 'x');
      await until('no error any more', () => page.fieldError(field) === '');
    });
  }

  it('Enter in another step sends nothing', async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail').adapter, { domain, userNumber });
    page.form!.querySelector<HTMLInputElement>('input[value=gmail]')!.focus();
    await sendKeys({ press: 'Enter' });
    await quiet();
    assert.strictEqual(page.element.status, 'idle');
    await page.at(texts.mail.title);
  });
});

describe('what is sent', () => {
  it('is domain and number, with the language', async () => {
    const { page, call } = await start();
    await resend(page);
    const { input, locale } = await call.made;
    assert.deepEqual(input, { domain, userNumber });
    assert.strictEqual(locale, 'en');
  });

  it('is what was meant by a pasted address', async () => {
    const { page, call } = await start();
    await resend(page, { domain: `https://${domain.toUpperCase()}/login?x`, userNumber: ' 101 ' });
    assert.deepEqual((await call.made).input, { domain, userNumber });
  });

  it('is both parts of a login name', async () => {
    const { page, call } = await start();
    await resend(page, { domain: '', userNumber: `101@${domain}` });
    assert.deepEqual((await call.made).input, { domain, userNumber });
  });

  it('goes out by requestSubmit() from any step, and shows where', async () => {
    const { page, call } = await start({ domain, userNumber });
    page.element.requestSubmit();
    await call.made;
    await page.at(texts.resend.title);
  });

  it('goes out by Enter', async () => {
    const { page, call } = await start({ domain });
    await page.toResend();
    page.input('userNumber').focus();
    await sendKeys({ type: '101' });
    await sendKeys({ press: 'Enter' });
    await call.made;
  });

  it('is announced, once, and the page may stop it', async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail').adapter);
    const events = recordEvents(document, 'pbx-submit');
    await resend(page);
    await quiet();
    assert.deepEqual(typesOf(events), ['pbx-submit']);
    assert.strictEqual((events[0] as { flow?: string }).flow, 'first-access');
    assert.strictEqual(page.element.status, 'idle');
  });
});

describe('while it is being sent', () => {
  it('is told, and a second press does nothing', async () => {
    const { page, call } = await start();
    const events = recordEvents();
    await resend(page);
    await call.made;
    assert.strictEqual(page.element.status, 'pending');
    await until('a busy button', () => page.submitButton.ariaBusy === 'true');
    assert.strictEqual(page.notice, texts.resend.submitting);
    page.submit();
    page.element.requestSubmit();
    await quiet();
    assert.deepEqual(typesOf(events), ['pbx-submit']);
  });

  it('Escape calls it off; a late answer changes nothing', async () => {
    const { page, call } = await start();
    await resend(page);
    const { signal } = await call.made;
    page.input('domain').focus();
    await sendKeys({ press: 'Escape' });
    await page.is('idle');
    assert.isTrue(signal.aborted);
    call.answer(undefined);
    await quiet();
    assert.notInclude(page.said, texts.resend.sent[0]);
    assert.deepEqual(entries(page), [domain, userNumber]);
  });

  it('reset() and leaving the page call it off', async () => {
    for (const leave of [
      (page: FirstAccessHarness) => page.element.reset(),
      (page: FirstAccessHarness) => page.element.remove(),
    ]) {
      const { page, call } = await start();
      await resend(page);
      const { signal } = await call.made;
      leave(page);
      await until('an end of it', () => signal.aborted);
    }
  });
});

describe('once it is sent', () => {
  it('the answer is the same whether or not there is such an account', async () => {
    const drawn: string[] = [];
    for (const number of ['101', '999']) {
      const { page, call } = await start();
      await resend(page, { userNumber: number });
      call.answer(undefined);
      await until('the good news', () => page.said.includes(texts.resend.sent[1]));
      // The clock ticks, and ids are random.
      drawn.push(
        (page.form!.innerHTML + page.element.shadowRoot!.innerHTML)
          .replaceAll(page.form!.id, '')
          .replace(/\d+:\d\d/g, '')
          .replace(/\d+ seconds/g, '')
          .replaceAll(/lit\$\d+\$/g, ''),
      );
    }
    assert.strictEqual(drawn[0], drawn[1]);
    assert.include(drawn[0], texts.resend.sent[1]);
  });

  it('it is heard, no success is claimed, and the next ways are there', async () => {
    const events = recordEvents();
    const { page } = await sent();
    assert.strictEqual(page.notice, texts.resend.sent.join(' '));
    assert.deepEqual(typesOf(events), ['pbx-submit']);
    assert.strictEqual(page.element.status, 'idle');
    await page.press(texts.resend.notThere);
    await page.at(texts.ticket.title);
  });

  it('it cannot be sent again for a minute', async () => {
    const { page, backend } = await sent();
    assert.match(button(page), /^Send it once more in 60 seconds$/);
    assert.strictEqual(page.submitButton.ariaDisabled, 'true');
    page.submit();
    page.element.requestSubmit();
    await quiet();
    advance(59);
    await until('a second', () => button(page).endsWith('10 seconds'));
    page.submit();
    await quiet();
    advance(1);
    await until('the end of it', () => button(page) === texts.resend.submitAgain);
    assert.strictEqual(page.notice, texts.resend.mayAgain);
    const second = backend.expect('resendWelcomeMail');
    page.submit();
    await second.made;
  });

  it('the wait goes on while other steps are looked at', async () => {
    const { page } = await sent();
    await page.toTicket();
    await page.press(`Step 2 of 3: ${texts.spam.title} (${texts.passed})`);
    await page.press(texts.notThere);
    await page.at(texts.resend.title);
    assert.match(button(page), /^Send it once more in/);
    assert.include(page.said, texts.resend.sent[1]);
  });

  it('a mistyped number can be mended at once', async () => {
    const { page, backend } = await sent();
    page.type('userNumber', '102');
    await until('a button', () => button(page) === texts.resend.submit);
    assert.notInclude(page.said, texts.resend.sent[1]);
    const second = backend.expect('resendWelcomeMail');
    page.submit();
    assert.strictEqual((await second.made).input.userNumber, '102');
  });
});
