import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PbxNavigateEvent } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import {
  type FirstAccessHarness,
  type FirstAccessOptions,
  mountFirstAccess,
  texts,
} from '../support/first-access-harness.js';
import { spoken } from '../support/spoken.js';
import { quiet, until } from '../support/until.js';

const idle = (options: FirstAccessOptions = {}, parent?: Node): Promise<FirstAccessHarness> =>
  mountFirstAccess(fakeAdapter('resendWelcomeMail', 'openTicket').adapter, options, parent);

const isFocused = (page: FirstAccessHarness): Promise<unknown> =>
  until('the focus on the heading of the open step', () =>
    page.open.querySelector('[role=heading]')!.matches(':focus'),
  );

describe('the steps of <pbx-first-access>', () => {
  it('are three, in a list, of which the first is open', async () => {
    const page = await idle();
    assert.deepEqual(
      page.steps.map((step) => spoken(step.querySelector('[role=heading]')!)),
      [
        `Step 1 of 3: ${texts.mail.title}`,
        `Step 2 of 3: ${texts.spam.title}`,
        `Step 3 of 3: ${texts.ticket.title}`,
      ],
    );
    assert.strictEqual(page.steps[0]!.parentElement!.localName, 'ol');
    assert.deepEqual(
      page.steps.map((step) => step.getAttribute('aria-current')),
      ['step', 'false', 'false'],
    );
    assert.include(page.said, texts.mail.when);
    assert.isFalse(page.form!.checkVisibility() && page.input('domain').checkVisibility());
  });

  it('follow each other: not there, not there, not there', async () => {
    const page = await idle();
    await page.press(texts.notThere);
    await page.at(texts.spam.title);
    await isFocused(page);
    for (const text of [texts.spam.names, texts.spam.rescue, texts.spam.quarantine])
      assert.include(page.said, text);
    await page.press(texts.notThere);
    await page.at(texts.resend.title);
    await isFocused(page);
    assert.isTrue(page.input('domain').checkVisibility());
    await page.press(texts.resend.goOn);
    await page.at(texts.ticket.title);
    await isFocused(page);
    assert.include(page.said, texts.ticket.administrator);
  });

  it('can be opened again, and say that they have been looked at', async () => {
    const page = await idle();
    await page.toResend();
    await page.press(`Step 1 of 3: ${texts.mail.title} (${texts.passed})`);
    await page.at(texts.mail.title);
    await isFocused(page);
    await page.press(`Step 2 of 3: ${texts.spam.title} (${texts.passed})`);
    await page.at(texts.spam.title);
    assert.include(page.said, texts.spam.names, 'the folder first, then the fields');
  });

  it('can be skipped by somebody who has looked already', async () => {
    const page = await idle();
    await page.toTicket();
    assert.deepEqual(
      page.steps.map(({ dataset }) => dataset['state']),
      ['passed', 'ahead', 'open'],
    );
  });

  it('lead back from the fields to the folder', async () => {
    const page = await idle();
    await page.toResend();
    await page.press(texts.resend.lookAgain);
    await page.at(texts.spam.title);
    await isFocused(page);
  });

  it('keep what was typed', async () => {
    const page = await idle();
    await page.toResend();
    page.fill({ domain: 'acme', userNumber: '7' });
    await page.toTicket();
    await page.press(`Step 1 of 3: ${texts.mail.title} (${texts.passed})`);
    await page.toResend();
    assert.deepEqual([page.input('domain').value, page.input('userNumber').value], ['acme', '7']);
  });

  it('are headings below that of the view', async () => {
    const page = await idle({ headingLevel: 2 });
    assert.strictEqual(page.heading, texts.heading);
    assert.strictEqual(page.steps[0]!.querySelector('[role=heading]')!.ariaLevel, '3');
    page.element.headingLevel = 6;
    await page.element.updateComplete;
    assert.strictEqual(page.steps[0]!.querySelector('[role=heading]')!.ariaLevel, '6');
  });

  it('have no second copy of the mail where the adapter sends none', async () => {
    const page = await mountFirstAccess(fakeAdapter('openTicket').adapter);
    await page.press(texts.notThere);
    await page.at(texts.spam.title);
    await page.press(texts.notThere);
    await page.at(texts.ticket.title);
    page.element.requestSubmit();
    await quiet();
    assert.strictEqual(page.element.status, 'idle');
    await page.at(texts.ticket.title);
  });

  it('are walked by keyboard alone, to the last', async () => {
    const page = await idle({ email: 'ana@gmail.com' });
    page.element.focus();
    await isFocused(page);
    const walked: string[] = [];
    for (let step = 0; step < 6; step++) {
      await sendKeys({ press: 'Tab' });
      walked.push(spoken(page.focused!));
    }
    assert.deepEqual(walked, [
      `Search in Gmail ${texts.mail.newTab}`,
      texts.mail.elsewhere,
      texts.found,
      texts.notThere,
      `Step 2 of 3: ${texts.spam.title}`,
      `Step 3 of 3: ${texts.ticket.title}`,
    ]);
    await sendKeys({ press: 'Enter' });
    await page.at(texts.ticket.title);
    await isFocused(page);
  });
});

describe('the picture of the mail', () => {
  const picture = (page: FirstAccessHarness): string => spoken(page.form!.querySelector('figure')!);

  it('has subject and sender as real text', async () => {
    const page = await idle({ mailSubject: 'Hola', mailSender: 'Acme <no-reply@acme.example>' });
    assert.include(picture(page), texts.mail.picture);
    assert.include(picture(page), `Acme <no-reply@acme.example> ${texts.mail.subject}: Hola`);
  });

  it('has the usual subject and general words where the page says nothing', async () => {
    const page = await idle();
    assert.strictEqual(page.element.mailSubject, 'Welcome to our PBX');
    assert.include(picture(page), `${texts.mail.sender} ${texts.mail.subject}: Welcome to our PBX`);
  });

  it('has the usual subject where a framework sets nothing', async () => {
    const page = await idle({ mailSubject: '', email: 'ana@gmail.com' });
    assert.include(picture(page), 'Welcome to our PBX');
    const nothing = undefined as unknown as string;
    Object.assign(page.element, { mailSubject: nothing, mailSender: nothing, email: nothing });
    await page.element.updateComplete;
    assert.include(picture(page), 'Welcome to our PBX');
  });

  it('is no image: nothing is fetched for it', async () => {
    const page = await idle();
    assert.isNull(page.form!.querySelector('img, image, use, iframe, [style*=url]'));
  });
});

describe('“I have it”', () => {
  it('is told to the page, which may lead back to its sign-in', async () => {
    const page = await idle();
    const events = recordEvents();
    await page.press(texts.found);
    assert.deepEqual(typesOf(events), ['pbx-navigate']);
    assert.strictEqual((events[0] as PbxNavigateEvent).to, 'back');
    await quiet();
    assert.strictEqual(page.alert, '', 'the page has taken care of it');
  });

  it('is no dead end where nobody does: it says what to do with the mail', async () => {
    const page = await idle();
    await page.press(texts.found);
    await page.says(texts.foundIt.join(' '));
    await until('the focus there', () => page.focused === page.alertRegion);
    await page.press(texts.notThere);
    await until('no alert', () => page.alert === '');
  });

  it('is a link where the page names its sign-in, in each step', async () => {
    const page = await idle({ loginHref: '/sign-in' });
    for (const reach of [texts.notThere, texts.notThere]) {
      assert.strictEqual((page.seen(texts.found) as HTMLAnchorElement).href, `${location.origin}/sign-in`);
      await page.press(reach);
      await page.element.updateComplete;
    }
    const events = recordEvents();
    await page.press(texts.back);
    const [event] = events as [PbxNavigateEvent];
    assert.deepEqual([event.to, event.href], ['back', `${location.origin}/sign-in`]);
    assert.isTrue(event.defaultPrevented, 'by the recorder: the link was not followed');
  });

  it('has no line below without a sign-in to go to', async () => {
    assert.isUndefined((await idle()).seen(texts.back));
    // A script is no link.
    const page = await idle({ loginHref: 'javascript:alert(1)' });
    assert.notInclude(page.element.shadowRoot!.innerHTML + page.form!.innerHTML, 'javascript:');
  });
});
