// What a page, a device and a person's reader know and want.
import { assert } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import {
  domain,
  entries,
  type FirstAccessHarness,
  type FirstAccessOptions,
  mountFirstAccess,
  texts,
  userNumber,
} from '../support/first-access-harness.js';
import { FormHarness } from '../support/form-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import { quiet } from '../support/until.js';

const idle = (options: FirstAccessOptions = {}, parent?: Node): Promise<FirstAccessHarness> =>
  mountFirstAccess(fakeAdapter('resendWelcomeMail', 'openTicket').adapter, options, parent);

describe('what is known already', () => {
  const remember = (username: string, ofDomain: string): void =>
    localStorage.setItem('pbx-auth.user', JSON.stringify({ username, domain: ofDomain }));

  it('is filled in from the page', async () => {
    assert.deepEqual(entries(await idle({ domain, userNumber })), [domain, userNumber]);
  });

  it('is filled in from this device', async () => {
    remember('101', domain);
    assert.deepEqual(entries(await idle()), [domain, '101']);
    remember('102@otra.pbx.example', '');
    assert.deepEqual(entries(await idle()), ['otra.pbx.example', '102']);
  });

  it('is not the number of somebody at another phone system', async () => {
    remember('102', 'otra.pbx.example');
    assert.deepEqual(entries(await idle({ domain })), [domain, '']);
    remember('102', domain);
    assert.deepEqual(entries(await idle({ domain: `https://${domain}/login` })), [
      `https://${domain}/login`,
      '102',
    ]);
  });

  it('is not an e-mail address: that is no number', async () => {
    remember('ana@gmail.com', domain);
    assert.deepEqual(entries(await idle()), [domain, '']);
  });

  it('does not replace what was typed, but what the page sets later does', async () => {
    const page = await idle({ domain });
    page.fill({ domain: 'acme' });
    page.element.lang = 'es';
    await page.at('Busca el correo');
    assert.strictEqual(page.input('domain').value, 'acme');
    page.element.domain = 'otra.pbx.example';
    await page.element.updateComplete;
    assert.deepEqual(entries(page), ['otra.pbx.example', '']);
  });

  it('comes from attributes too', async () => {
    mount(
      fromHtml(
        `<pbx-first-access domain="${domain}" user-number="101" mail-sender="Acme"></pbx-first-access>`,
      ),
    );
    const page = await new FormHarness(document.querySelector('pbx-first-access')!).ready();
    assert.deepEqual(
      ['domain', 'userNumber'].map((name) => page.input(name).value),
      [domain, '101'],
    );
    assert.include(spoken(page.form!.querySelector('figure')!), 'Acme');
  });
});

describe('reset()', () => {
  it('returns to the start, with what is known filled in', async () => {
    const page = await idle({ domain });
    page.choose('gmail');
    await page.toResend();
    page.fill({ domain: 'acme', userNumber: '7' });
    page.element.reset();
    await page.at(texts.mail.title);
    assert.deepEqual([page.input('domain').value, page.input('userNumber').value], [domain, '']);
    assert.isNull(page.form!.querySelector(':checked'));
    assert.isUndefined(page.seen(`Search in Gmail ${texts.mail.newTab}`));
    assert.deepEqual(
      page.steps.map(({ dataset }) => dataset['state']),
      ['open', 'ahead', 'ahead'],
    );
  });
});

describe('while disabled', () => {
  it('controls are out of use; links for help stay', async () => {
    const page = await idle({ disabled: true, email: 'ana@gmail.com', loginHref: '/' });
    const off = [...page.form!.querySelectorAll<HTMLButtonElement>('button, input')];
    assert.deepEqual(
      off.filter(({ disabled }) => !disabled).map(({ dataset }) => dataset['action']),
      ['forgot-password'],
    );
    assert.isOk(page.seen(`Search in Gmail ${texts.mail.newTab}`));
    page.element.requestSubmit();
    await quiet();
    assert.strictEqual(page.element.status, 'idle');
  });
});

describe('a page around it', () => {
  it('may bring a brand, a heading, notices and a footer', async () => {
    mount(
      fromHtml(`<pbx-first-access>
        <b slot="brand">Acme</b><h2 slot="heading">Hello</h2><p slot="before-form">Before</p>
        <p slot="after-form">After</p><p slot="footer">Foot</p>
      </pbx-first-access>`),
    );
    const page = await new FormHarness(document.querySelector('pbx-first-access')!).ready();
    const slotted = [...page.element.querySelectorAll('[slot]')].filter((node) => node !== page.form);
    assert.lengthOf(slotted, 5);
    for (const node of slotted) assert.isNotNull((node as HTMLElement).assignedSlot, node.slot);
  });

  it('may have wording of its own, for every text', async () => {
    const page = await idle({ messages: { firstAccessView: { mail: { title: 'Seek' } } } });
    await page.at('Seek');
    assert.include(page.said, texts.mail.when);
    const replaced = (value: object): object =>
      Object.fromEntries(
        Object.entries(value).map(([key, text]: [string, unknown]) => [
          key,
          typeof text === 'string'
            ? '#'
            : Array.isArray(text)
              ? text.map(() => '#')
              : replaced(text as object),
        ]),
      );
    page.element.messages = { firstAccessView: replaced(texts) };
    page.choose('outlook');
    await page.at('#');
    const { textContent } = page.form!;
    const ours = textContent.replace(/Welcome to our PBX|Gmail/g, '').replaceAll(en.domain, '');
    assert.notMatch(ours, /\p{L}/u);
  });

  it('may say it in another language, later', async () => {
    const page = await idle();
    await page.toResend();
    page.element.lang = 'es';
    await page.at(es.firstAccessView.resend.title);
    assert.strictEqual(page.heading, es.firstAccessView.heading);
  });
});
