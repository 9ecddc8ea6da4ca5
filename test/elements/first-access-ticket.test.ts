// The third step: a ticket, in place or where the page says, with what is known already.
import { assert } from '@open-wc/testing';
import { AuthError, type PbxNavigateEvent } from '../../src/index.js';
import '../../src/define/pbx-forgot-password.js';
import { typesOf, type PbxEvent } from '../support/events.js';
import { fakeAdapter, type FakeAdapter } from '../support/fake-adapter.js';
import {
  domain,
  type FirstAccessHarness,
  type FirstAccessOptions,
  mountFirstAccess,
  texts,
  userNumber,
} from '../support/first-access-harness.js';
import { FormHarness } from '../support/form-harness.js';
import { quiet, until } from '../support/until.js';

const { ticket } = texts;

interface Opened {
  readonly page: FirstAccessHarness;
  readonly form: FormHarness;
  readonly backend: FakeAdapter;
}

const formIn = ({ element }: FirstAccessHarness): HTMLElement | null =>
  element.querySelector('pbx-forgot-password');

/** At the form of the ticket. */
async function opened(options: FirstAccessOptions = {}): Promise<Opened> {
  const backend = fakeAdapter('resendWelcomeMail', 'openTicket', 'getTicket');
  const page = await mountFirstAccess(backend.adapter, options);
  await page.toResend();
  page.fill({ domain, userNumber });
  await page.toTicket();
  assert.include(page.said, ticket.carried);
  await page.press(ticket.open);
  const form = await until('the form', () => formIn(page));
  return { page, form: await new FormHarness(form as never).ready(), backend };
}

/** The navigation that pages are told of; nobody stops it. */
function navigations(): PbxEvent[] {
  const told: PbxEvent[] = [];
  document.addEventListener('pbx-navigate', (event) => told.push(event), { signal: stop.signal });
  return told;
}

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
  sessionStorage.clear();
});

describe('a ticket from here', () => {
  it('is about missing credentials, with domain and number carried over', async () => {
    const { page, form, backend } = await opened();
    const call = backend.expect('openTicket');
    assert.isTrue(page.element.contains(form.element));
    assert.isFalse(page.form!.checkVisibility(), 'in place of the steps');
    assert.deepEqual(
      ['domain', 'userNumber'].map((name) => form.input(name).value),
      [domain, userNumber],
    );
    form.submit();
    const { input } = await call.made;
    assert.deepInclude(input, { kind: 'missing-credentials', domain, userNumber });
  });

  it('leads back to the step that it came from, with all that was typed', async () => {
    const { page, form, backend } = await opened();
    backend.expect('openTicket').fail(new AuthError('server'));
    form.submit();
    await form.is('failed');
    await form.press(ticket.back);
    await until('no form', () => !formIn(page));
    assert.isTrue(page.form!.checkVisibility());
    await page.at(ticket.title);
    assert.strictEqual(page.input('userNumber').value, userNumber);
  });

  it('is a step of the browser’s history, where the page wants that', async () => {
    const { page } = await opened({ withHistory: true });
    history.back();
    await until('no form', () => !formIn(page));
    assert.strictEqual(page.input('userNumber').value, userNumber);
    history.forward();
    await until('the form', () => formIn(page));
    page.element.reset();
    await until('no form', () => !formIn(page));
  });

  it('is told to the page first, which may open a form of its own', async () => {
    const page = await mountFirstAccess(fakeAdapter('openTicket').adapter);
    const told = navigations();
    document.addEventListener('pbx-navigate', (event) => event.preventDefault(), { signal: stop.signal });
    await page.toTicket();
    await page.press(ticket.open);
    await quiet();
    assert.deepEqual(
      told.map((event) => (event as PbxNavigateEvent).to),
      ['forgot-password'],
    );
    assert.isNull(formIn(page));
    assert.isOk(page.seen(ticket.open), 'it can be asked for again');
  });

  it('is on another page where the page says so', async () => {
    const page = await mountFirstAccess(fakeAdapter('openTicket').adapter, { forgotPasswordHref: '/help' });
    await page.toTicket();
    const told = navigations();
    document.addEventListener('click', (event) => event.preventDefault(), { signal: stop.signal });
    const link = page.seen(ticket.open) as HTMLAnchorElement;
    assert.strictEqual(link.href, `${location.origin}/help`);
    link.click();
    assert.deepEqual(
      told.map((event) => (event as PbxNavigateEvent).href),
      [`${location.origin}/help`],
    );
    await quiet();
    assert.isNull(formIn(page));
  });

  it('is closed by reset()', async () => {
    const { page } = await opened();
    page.element.reset();
    await until('no form', () => !formIn(page));
    await page.at(texts.mail.title);
  });
});

describe('where nobody opens tickets', () => {
  it('the person learns whom to ask instead', async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail').adapter);
    await page.toTicket();
    assert.include(page.said, ticket.administrator);
    const told = navigations();
    await page.press(ticket.open);
    await until('the words', () => page.said.includes(ticket.none.join(' ')));
    assert.deepEqual(typesOf(told), ['pbx-navigate'], 'the page had its chance');
    await until('the focus there', () => page.focused?.matches('.pbx-none'));
    assert.isUndefined(page.seen(ticket.open));
    assert.isNull(formIn(page));
  });

  it('the page may know somebody who does', async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail').adapter);
    document.addEventListener('pbx-navigate', (event) => event.preventDefault(), { signal: stop.signal });
    await page.toTicket();
    await page.press(ticket.open);
    await quiet();
    assert.notInclude(page.said, ticket.none[0]);
    assert.isOk(page.seen(ticket.open));
  });

  it('so may a link of the page', async () => {
    const page = await mountFirstAccess(fakeAdapter('resendWelcomeMail').adapter, {
      forgotPasswordHref: 'tel:+34910000000',
    });
    await page.toTicket();
    assert.strictEqual((page.seen(ticket.open) as HTMLAnchorElement).href, 'tel:+34910000000');
  });
});
