import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { fromHtml, mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { addTicket, demo, entries, mountTicket, type TicketHarness } from '../support/ticket-harness.js';
import { quiet, until } from '../support/until.js';

const texts = en.forgotPasswordView;

const idle = (options: Parameters<typeof mountTicket>[1] = {}): Promise<TicketHarness> =>
  mountTicket(fakeAdapter('openTicket').adapter, options);

function remember(username: string, domain = ''): void {
  localStorage.setItem('pbx-auth.user', JSON.stringify({ username, domain }));
}

const filledIn = (page: TicketHarness): [string, string] => [
  page.input('domain').value,
  page.input('userNumber').value,
];

describe('the form of <pbx-forgot-password>', () => {
  it('asks the domain and the user number, in the light DOM, and nothing else', async () => {
    const page = await idle();
    const inputs = [...page.form!.querySelectorAll('input')];
    assert.deepEqual(
      inputs.map((input) => spoken(input.labels![0]!)),
      [en.domain, texts.userNumber],
    );
    assert.strictEqual(page.form!.parentNode, page.element);
  });

  it('has no field for a password, in any state', async () => {
    const page = await idle({ withContact: true });
    assert.strictEqual(document.querySelector('[type=password], [autocomplete$=password]'), null);
    assert.include(page.form!.textContent, texts.noPassword);
  });

  it('asks for a contact and a message where the page wants that', async () => {
    const page = await idle({ withContact: true });
    assert.match(
      spoken(page.input('contact').labels![0]!),
      new RegExp(`^${texts.contact}.*${texts.optional}`),
    );
    assert.strictEqual(page.input('contact').autocomplete, 'email');
    assert.include(spoken(page.message.labels[0]!), texts.message);
    assert.strictEqual(page.message.maxLength, -1, 'nothing is cut without a word');
    page.element.withContact = false;
    await until('two fields', () => !page.has('contact'));
  });

  it('says where to find what is asked for, to eyes and ears', async () => {
    const page = await idle();
    const button = page.control(`${en.domain}. ${texts.where}`)!;
    assert.strictEqual(button.ariaExpanded, 'false');
    button.click();
    await until('the places', () => button.ariaExpanded === 'true');
    for (const place of texts.domainPlaces) assert.include(page.described('domain'), place);
    assert.strictEqual(page.described('userNumber'), '');
    assert.isTrue(page.form!.querySelector('.pbx-places')!.checkVisibility());
    button.click();
    await until('no places', () => button.ariaExpanded === 'false');
    assert.strictEqual(page.described('domain'), '');
  });

  it('speaks of what it is about', async () => {
    const page = await idle({ kind: 'missing-credentials' });
    assert.strictEqual(page.heading, texts.heading['missing-credentials']);
    assert.include(page.form!.textContent, texts.lead['missing-credentials']);
    page.element.kind = 'forgot-password';
    await until('other words', () => page.heading === texts.heading['forgot-password']);
  });

  it('is walked by Tab: each field, where to find it, the button', async () => {
    const page = await idle({ withContact: true });
    page.element.focus();
    const walked: string[] = [];
    for (let step = 0; step < 7; step++) {
      // Not once more: behind the last button the focus would leave the page, also for the tests after this one.
      if (step > 0) await sendKeys({ press: 'Tab' });
      const { name, value, type } = page.focused as HTMLInputElement;
      walked.push(name || value || type);
    }
    const fields = ['domain', 'domain', 'userNumber', 'userNumber', 'contact', 'message'];
    assert.deepEqual(walked, [...fields, 'submit']);
  });

  it('opens a ticket by keyboard alone', async () => {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter);
    page.element.focus();
    await sendKeys({ type: demo });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '101' });
    await sendKeys({ press: 'Enter' });
    assert.include((await call.made).input, { domain: demo, userNumber: '101' });
  });

  it('is out of use while disabled', async () => {
    const page = await idle({ disabled: true, withContact: true });
    const controls = [...page.form!.querySelectorAll<HTMLInputElement>('input, textarea, button')];
    assert.isAbove(controls.length, 6);
    assert.isTrue(controls.every(({ disabled }) => disabled));
  });

  it('focus() leads to the first field that is empty', async () => {
    const page = await idle();
    page.element.focus();
    assert.strictEqual(page.focused, page.input('domain'));
    page.type('domain', demo);
    page.element.focus();
    assert.strictEqual(page.focused, page.input('userNumber'));
  });

  it('waits for its form where somebody waits for an update', async () => {
    const page = addTicket(fakeAdapter('openTicket').adapter);
    await page.element.updateComplete;
    assert.strictEqual(page.heading, texts.heading['forgot-password']);
    assert.isTrue(page.has('domain'));
  });
});

describe('what is filled in', () => {
  it('is what the page says', async () => {
    assert.deepEqual(filledIn(await idle({ domain: demo, userNumber: '101' })), [demo, '101']);
  });

  it('is what the page says in HTML', async () => {
    mount(fromHtml(`<pbx-forgot-password domain="${demo}" user-number="101"></pbx-forgot-password>`));
    const input = (name: string) => document.querySelector<HTMLInputElement>(`[name=${name}]`);
    await until('the form', () => input('userNumber')?.value === '101');
    assert.strictEqual(input('domain')!.value, demo);
  });

  const remembered: [username: string, domain: string, filled: [string, string]][] = [
    ['101', demo, [demo, '101']],
    ['101@demo.pbx.example', '', [demo, '101']],
    ['101@demo.pbx.example', 'otra.pbx.example', [demo, '101']],
    ['ana@example.com', demo, [demo, 'ana@example.com']],
    ['101', '', ['', '101']],
  ];
  for (const [username, domain, filled] of remembered) {
    it(`is the name on this device: ${username} ${domain}`, async () => {
      remember(username, domain);
      assert.deepEqual(filledIn(await idle()), filled);
    });
  }

  it('is rather what the page says than the name on this device', async () => {
    remember('101', demo);
    const page = await idle({ domain: 'otra.pbx.example', userNumber: '201' });
    assert.deepEqual(filledIn(page), ['otra.pbx.example', '201']);
  });

  it('follows the page', async () => {
    const page = await idle({ domain: demo, userNumber: '101' });
    Object.assign(page.element, { domain: 'otra.pbx.example', userNumber: '201' });
    await until('other entries', () => filledIn(page).join() === 'otra.pbx.example,201');
  });

  it('is there again after reset()', async () => {
    const page = await idle({ domain: demo });
    page.fill({ domain: 'x', userNumber: '9' });
    page.element.reset();
    assert.deepEqual(filledIn(page), [demo, '']);
  });
});

describe('what is sent', () => {
  async function sent(
    typed: Readonly<Record<string, string>>,
    options: Parameters<typeof mountTicket>[1] = {},
  ): Promise<Record<string, unknown>> {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter, options);
    const { message = '', ...inputs } = typed;
    page.fill({ ...entries, ...inputs });
    if (options.withContact) page.message.value = message;
    page.submit();
    const { idempotencyKey, ...input } = (await call.made).input;
    assert.match(idempotencyKey, /^[\da-z-]{34,64}$/);
    return input;
  }

  const kind = 'forgot-password';

  it('is kind, domain and number, and nothing else', async () => {
    assert.deepEqual(await sent({}), { kind, ...entries });
    assert.deepEqual(await sent({}, { withContact: true }), { kind, ...entries });
  });

  it('is the other kind where the page says so', async () => {
    const input = await sent({}, { kind: 'missing-credentials' });
    assert.deepEqual(input, { kind: 'missing-credentials', ...entries });
  });

  it('is the domain in ASCII', async () => {
    assert.include(await sent({ domain: 'España.example' }), { domain: 'xn--espaa-rta.example' });
  });

  it('is an e-mail address as such, a phone number as such, and the message trimmed', async () => {
    const withContact = { withContact: true };
    const one = await sent({ contact: ' ana@example.com ', message: ' Hola\n' }, withContact);
    assert.deepEqual(one, { kind, ...entries, contact: { email: 'ana@example.com' }, message: 'Hola' });
    const other = await sent({ contact: '+34 (910) 00-00' }, withContact);
    assert.deepEqual(other, { kind, ...entries, contact: { phone: '+34 (910) 00-00' } });
  });

  it('is a message of 2000 characters, however many code units they take', async () => {
    const message = '😀'.repeat(2000);
    assert.include(await sent({ message }, { withContact: true }), { message });
  });

  it('is no contact that was typed before the page took the field away', async () => {
    const backend = fakeAdapter('openTicket');
    const call = backend.expect('openTicket');
    const page = await mountTicket(backend.adapter, { withContact: true });
    page.fill({ ...entries, contact: 'ana@example.com' });
    page.element.withContact = false;
    await until('two fields', () => !page.has('contact'));
    page.submit();
    assert.notProperty((await call.made).input, 'contact');
  });
});

describe('the way back', () => {
  it('is not there where it leads nowhere', async () => {
    const page = await idle();
    assert.strictEqual(page.control(texts.back), undefined);
  });

  it('is a link where the page names one', async () => {
    const page = await idle({ loginHref: '/login' });
    const events = recordEvents();
    const link = page.control(texts.back) as HTMLAnchorElement;
    assert.strictEqual(link.href, new URL('/login', location.href).href);
    link.click();
    assert.strictEqual(typesOf(events)[0], 'pbx-navigate');
    assert.include(events[0], { to: 'back', href: link.href });
  });

  it('is not what would run', async () => {
    const page = await idle({ loginHref: 'javascript:alert(1)' });
    await quiet();
    assert.strictEqual(page.control(texts.back), undefined);
  });

  it('is a button inside a login', async () => {
    const login = mount(document.createElement('pbx-login'));
    const page = await mountTicket(fakeAdapter('openTicket').adapter, {}, login);
    const events = recordEvents();
    await page.press(texts.back);
    assert.include(events[0], { type: 'pbx-navigate', to: 'back', href: '' });
  });
});
