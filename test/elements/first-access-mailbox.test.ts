// The way into somebody's mailbox: only where it is known whose, with nothing personal in it, and never by itself.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fakeAdapter } from '../support/fake-adapter.js';
import {
  type FirstAccessHarness,
  type FirstAccessOptions,
  mountFirstAccess,
  texts,
} from '../support/first-access-harness.js';
import { spoken } from '../support/spoken.js';
import { quiet, until } from '../support/until.js';

const { mail, spam } = texts;

const idle = (options: FirstAccessOptions = {}): Promise<FirstAccessHarness> =>
  mountFirstAccess(fakeAdapter('resendWelcomeMail', 'openTicket').adapter, options);

const links = (page: FirstAccessHarness): HTMLAnchorElement[] => [
  ...page.form!.querySelectorAll<HTMLAnchorElement>('a[target]'),
];

/** The link that can be seen. */
const link = (page: FirstAccessHarness): HTMLAnchorElement | undefined =>
  links(page).find((one) => one.checkVisibility());

const search = (provider: string): string => `Search in ${provider} ${mail.newTab}`;

describe('a mailbox that nobody knows', () => {
  it('is asked for, and no link leads anywhere', async () => {
    const page = await idle();
    const radios = [...page.form!.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    assert.deepEqual(
      radios.map((radio) => spoken(radio.labels![0]!)),
      ['Gmail', mail.microsoft365, mail.outlook, mail.other],
    );
    assert.isTrue(radios.every(({ checked }) => !checked));
    assert.strictEqual(spoken(page.form!.querySelector('legend')!), mail.where);
    assert.isEmpty(links(page));
  });

  it('is that of the address, where its domain tells', async () => {
    for (const [email, name] of [
      ['ana@gmail.com', 'Gmail'],
      ['ana@hotmail.es', 'Outlook'],
    ] as const) {
      const page = await idle({ email });
      assert.isNull(page.form!.querySelector('[type=radio]'), 'nobody is asked');
      assert.strictEqual(spoken(link(page)!), search(name));
    }
  });

  it('is not told by the domain of a company', async () => {
    const page = await idle({ email: 'ana@acme.example' });
    assert.isNotNull(page.form!.querySelector('[type=radio]'));
    assert.isEmpty(links(page));
  });

  it('is another one than the page knows, where the person says so', async () => {
    const page = await idle({ email: 'ana@gmail.com' });
    await page.press(mail.elsewhere);
    await until('the choice, with the focus', () => page.form!.querySelector('[type=radio]:focus'));
    assert.isEmpty(links(page));
    page.choose('outlook');
    await until('a link', () => page.seen(search('Outlook')));
    page.element.reset();
    await until('what the page knows', () => page.seen(search('Gmail')));
  });

  it('is chosen by keyboard', async () => {
    const page = await idle();
    page.form!.querySelector<HTMLInputElement>('[type=radio]')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until('a link', () => page.seen(search('Outlook')));
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(page.focused, link(page)!, 'the link is next');
  });
});

describe('the link', () => {
  const hosts = [
    ['gmail', 'mail.google.com', 'Gmail'],
    ['outlook', 'outlook.live.com', 'Outlook'],
    ['microsoft-365', 'outlook.cloud.microsoft', 'Outlook'],
  ] as const;
  for (const [mailbox, host, name] of hosts) {
    it(`opens ${host} in a tab of its own, which learns nothing of the page`, async () => {
      const page = await idle({
        email: 'ana.garcia@acme.example',
        domain: 'demo.pbx.example',
        userNumber: '4711',
      });
      page.choose(mailbox);
      await until('a link', () => page.seen(search(name)));
      for (const one of links(page)) {
        assert.strictEqual(new URL(one.href).host, host);
        assert.strictEqual(one.target, '_blank');
        assert.strictEqual(one.rel, 'noopener noreferrer');
        assert.strictEqual(one.referrerPolicy, 'no-referrer');
        assert.notMatch(one.href, /ana|acme|demo|4711/);
      }
      assert.match(link(page)!.href, /welcome.to.our.pbx|welcome%20to%20our%20pbx/);
    });
  }

  it('searches for sender and subject of the page', async () => {
    const page = await idle({
      email: 'a@gmail.com',
      mailSubject: 'Hola',
      mailSender: 'no-reply@acme.example',
    });
    assert.include(link(page)!.href, 'subject%3A(hola)+from%3A(no-reply%40acme.example)');
  });

  it('leads to the folder for spam in the second step', async () => {
    for (const [email, href, name] of [
      ['ana@gmail.com', 'https://mail.google.com/mail/u/0/#spam', spam.openGmail],
      ['ana@outlook.es', 'https://outlook.live.com/mail/0/junkemail', spam.openOutlook],
    ] as const) {
      const page = await idle({ email });
      await page.press(texts.notThere);
      await page.at(spam.title);
      assert.strictEqual(link(page)!.href, href);
      assert.strictEqual(spoken(link(page)!), `${name} ${mail.newTab}`);
    }
    const page = await idle();
    await page.press(texts.notThere);
    await page.at(spam.title);
    assert.isEmpty(links(page));
  });

  it('is followed by nobody but the person: no host of it is asked for anything', async () => {
    const page = await idle({ email: 'ana@gmail.com' });
    await page.press(texts.notThere);
    await quiet();
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    assert.deepEqual([...new Set(asked)], [location.origin]);
    assert.isNull(document.querySelector('link[rel*=connect], link[rel*=fetch]'));
  });
});

describe('the subject to copy', () => {
  const { clipboard } = navigator;

  function useClipboard(writeText: ((text: string) => Promise<void>) | undefined): void {
    const value = writeText && { writeText };
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  }

  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('is there where a search by link may fail, and where there is none', async () => {
    const page = await idle();
    page.choose('microsoft-365');
    await until('the hint', () => page.said.includes(mail.inOutlook));
    assert.isOk(page.seen(mail.copy));
    page.choose('other');
    await until('the hint', () => page.said.includes(mail.inOther));
    assert.isOk(page.seen(mail.copy));
    assert.isUndefined(link(page));
    page.choose('gmail');
    await until('the hint', () => page.said.includes(mail.inGmail));
    assert.isUndefined(page.seen(mail.copy));
  });

  it('is copied, and that is heard', async () => {
    const copied: string[] = [];
    useClipboard(async (text) => void copied.push(text));
    const page = await idle({ mailSubject: ' "Hola" ' });
    page.choose('other');
    await page.press(mail.copy);
    await until('the news', () => page.seen(mail.copied));
    assert.deepEqual(copied, ['"Hola"']);
    assert.strictEqual(page.notice, mail.copied);
    page.choose('outlook');
    await until('the button', () => page.seen(mail.copy));
  });

  const refusals = {
    'is not allowed': async () => Promise.reject(new DOMException('', 'NotAllowedError')),
    'is not there': undefined,
  };
  for (const [what, writeText] of Object.entries(refusals)) {
    it(`is selected where copying ${what}`, async () => {
      useClipboard(writeText);
      const page = await idle();
      page.choose('other');
      await page.press(mail.copy);
      await until('the news', () => page.said.includes(mail.notCopied));
      assert.strictEqual(String(getSelection()), 'Welcome to our PBX');
      assert.strictEqual(page.notice, mail.notCopied);
    });
  }
});

describe('hostile words of a page', () => {
  const hostile = [
    '<img src=x onerror="window.hacked=1">',
    '" onmouseover="window.hacked=1',
    '${window.hacked=1}',
    '\u202egnp.exe',
    'javascript:window.hacked=1',
    'A'.repeat(50_000),
    'a\nb\0c',
  ];
  for (const text of hostile) {
    it(`are text, and nothing more: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      const page = await idle({ mailSubject: text, mailSender: text, email: `${text}@gmail.com` });
      await quiet();
      assert.isNull(page.form!.querySelector('img, script'));
      assert.isFalse('hacked' in window);
      const attributes = [...page.form!.querySelectorAll('*')].flatMap((node) => node.getAttributeNames());
      assert.isEmpty(attributes.filter((name) => name.startsWith('on')));
      for (const one of links(page)) assert.strictEqual(new URL(one.href).origin, 'https://mail.google.com');
      assert.isBelow(page.form!.textContent.length, 4000, 'nobody’s subject is as long as that');
      // What turns letters round keeps to itself.
      const [subject] = [...page.form!.querySelectorAll('.pbx-title bdi')];
      assert.strictEqual(getComputedStyle(subject!).unicodeBidi, 'isolate');
    });
  }

  it('that cannot be searched for are to be copied', async () => {
    const page = await idle({ mailSubject: '«★»', email: 'ana@gmail.com' });
    assert.isUndefined(link(page));
    assert.include(page.said, mail.inOther);
    assert.isOk(page.seen(mail.copy));
  });
});
