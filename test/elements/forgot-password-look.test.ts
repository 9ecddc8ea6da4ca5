// On a narrow screen, from right to left, in forced colours: nothing is lost. And axe looks at all that can be seen.
import { assert } from '@open-wc/testing';
import { accessibilityFaults } from '../support/axe.js';
import { advance } from '../support/clock.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { resizePage } from '../support/resize-page.js';
import { en } from '../support/texts.js';
import { demo, mountTicket, opened, type TicketHarness, ticket } from '../support/ticket-harness.js';
import { until } from '../support/until.js';

/** All of the form that can be seen at once: places, an offer, errors. */
async function fullForm(parent?: Node): Promise<TicketHarness> {
  const page = await mountTicket(
    fakeAdapter('openTicket').adapter,
    { domain: demo, withContact: true, loginHref: '/login' },
    parent,
  );
  for (const button of page.form!.querySelectorAll<HTMLButtonElement>('[data-action=where]')) button.click();
  page.fill({ domain: 'demo.pbx.exmaple', contact: 'x' });
  await until('the offer', () => page.suggestion);
  page.submit();
  await until('errors', () => page.fieldError('contact'));
  return page;
}

/** What was pasted and understood. */
async function understood(parent?: Node): Promise<TicketHarness> {
  const page = await mountTicket(fakeAdapter('openTicket').adapter, {}, parent);
  page.type('domain', 'sip:101@a-very-long-name-of-a-company.pbx.example');
  await until('the note', () => page.note);
  return page;
}

async function inProgress(): Promise<TicketHarness> {
  const { page, backend } = await opened(
    { reference: 'A-VERY-LONG-REFERENCE-OF-SOME-TICKET-SYSTEM-0001' },
    { loginHref: '/login' },
  );
  const answer = { status: 'in-progress', updatedAt: new Date().toISOString() } as const;
  backend.expect('getTicket').answer({ ...ticket(), ...answer, reference: page.reference });
  advance(23);
  await until('the step', () => page.states[1] === 'now');
  page.control(en.forgotPasswordView.ticket.copy)?.click(); // refused by the test page: to be copied by hand
  return page;
}

const states = { fullForm, understood, inProgress };

/** Everything with a box of its own, in the form and in the frame. */
const parts = ({ element, form }: TicketHarness): HTMLElement[] =>
  [form, element.shadowRoot].flatMap((root) => [
    ...(root?.querySelectorAll<HTMLElement>(
      'label, .pbx-input, .pbx-link, .pbx-submit, .pbx-error, .pbx-places, .pbx-note:not(:empty), .ticket *:not(svg, svg *, .unseen)',
    ) ?? []),
  ]);

describe('on a screen of 320 pixels', () => {
  before(() => resizePage(320, 800));
  after(() => resizePage(800, 600));

  for (const [state, reach] of Object.entries(states)) {
    for (const lang of ['en', 'es']) {
      it(`everything is inside, and nothing scrolls sideways: ${state}, ${lang}`, async () => {
        document.documentElement.lang = lang;
        const page = await reach();
        assert.isAtMost(document.documentElement.scrollWidth, document.documentElement.clientWidth);
        assert.isAbove(parts(page).length, 6);
        for (const part of parts(page)) {
          const { left, right, width } = part.getBoundingClientRect();
          assert.isAtLeast(left, 0, part.className);
          assert.isAtMost(right, 320, part.className);
          if (!part.matches('.pbx-input'))
            // what is typed may be longer
            assert.isAtMost(part.scrollWidth, Math.ceil(width) + 1, `${part.className}: ${part.textContent}`);
        }
      });
    }
  }

  it('the controls are large enough for fingers', async () => {
    const form = (await fullForm()).form!;
    for (const control of form.querySelectorAll('.pbx-input, .pbx-submit'))
      assert.isAtLeast(control.getBoundingClientRect().height, 44, control.className);
    for (const control of parts(await inProgress()).filter((part) => part.matches('.copy, .button')))
      assert.isAtLeast(control.getBoundingClientRect().height, 44, control.className);
  });
});

describe('from right to left', () => {
  it('the steps are marked at the right, and the reference is written from left to right', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const page = await inProgress();
      const [mark, step] = ['.mark', '.step'].map((part) =>
        page.ticket!.querySelector(part)!.getBoundingClientRect(),
      );
      assert.isAbove(mark!.left, step!.left);
      assert.strictEqual(getComputedStyle(page.ticket!.querySelector('code')!).direction, 'ltr');
      assert.isAtMost(document.documentElement.scrollWidth, document.documentElement.clientWidth);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });
});

describe('axe finds nothing', () => {
  for (const [state, reach] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`in ${state}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        assert.deepEqual(await accessibilityFaults((await reach()).element), []);
      });
    }
  }

  it('where there is no form', async () => {
    const element = document.body.appendChild(
      Object.assign(document.createElement('pbx-forgot-password'), { adapter: {} }),
    );
    await until('the alert', () => element.shadowRoot!.querySelector('.alert'));
    assert.deepEqual(await accessibilityFaults(element), []);
  });
});

describe('what each step is', () => {
  it('is told by a sign and by words, not by colour alone', async () => {
    const page = await inProgress();
    const signs = [...page.ticket!.querySelectorAll('.mark')].map((mark) =>
      mark.innerHTML.replace(/<!--.*?-->/g, ''),
    );
    assert.strictEqual(new Set(signs).size, 3);
    const said = page.steps.map((step) => /\((.+)\)/.exec(step)?.[1]);
    assert.strictEqual(new Set(said).size, 3);
  });
});

describe('the form', () => {
  it('keeps its button where it is when nothing has to be said', async () => {
    const page = await mountTicket(fakeAdapter('openTicket').adapter, { domain: demo });
    const top = page.submitButton.getBoundingClientRect().top;
    page.fill({ domain: ' DEMO.pbx.example. ', userNumber: ' 101' });
    await page.element.updateComplete;
    assert.strictEqual(page.submitButton.getBoundingClientRect().top, top);
  });
});
