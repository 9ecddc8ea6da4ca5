import { assert } from '@open-wc/testing';
import type { OperationName } from '../fake-adapter.js';
import { AuthError } from '../../../src/index.js';
import type { FormHarness } from '../form-harness.js';
import { mount } from '../page.js';
import { en, es } from '../texts.js';
import { until } from '../until.js';
import { failed, filled, type FlowSubject, startIdle } from './subject.js';

export function languages<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const { headings, wording = { password: 'PIN' } } = subject;
  const speaks = (page: FormHarness, language: 'en' | 'es'): Promise<unknown> =>
    until(`a heading in ${language}`, () => page.heading === headings[language]);

  describe('the language', () => {
    it('is that of the document', async () => {
      document.documentElement.lang = 'es';
      await speaks((await startIdle(subject)).page, 'es');
    });

    it('follows the document', async () => {
      const { page } = await startIdle(subject);
      await speaks(page, 'en');
      document.documentElement.lang = 'es';
      await speaks(page, 'es');
    });

    it('follows an ancestor', async () => {
      const section = mount(document.createElement('section'));
      const page = await filled(subject, section);
      section.lang = 'es';
      await speaks(page, 'es');
    });

    it('follows the element itself, whatever is around it', async () => {
      const { page } = await startIdle(subject);
      page.element.lang = 'es';
      await speaks(page, 'es');
      document.documentElement.lang = 'en-GB';
      page.element.removeAttribute('lang');
      await speaks(page, 'en');
    });

    it('follows the host of the shadow tree that the element is in', async () => {
      const host = mount(document.createElement('div'));
      const page = await filled(subject, host.attachShadow({ mode: 'open' }));
      host.lang = 'es';
      await speaks(page, 'es');
    });

    it('follows an ancestor inside that shadow tree', async () => {
      const tree = mount(document.createElement('div')).attachShadow({ mode: 'open' });
      const section = tree.appendChild(document.createElement('section'));
      const page = await filled(subject, section);
      section.lang = 'es';
      await speaks(page, 'es');
    });

    it('is that of the new place after a move', async () => {
      const { page } = await startIdle(subject);
      const section = mount(Object.assign(document.createElement('section'), { lang: 'es' }));
      section.append(page.element);
      await speaks(page, 'es');
    });

    it('changes nothing of what was typed', async () => {
      const { page } = await startIdle(subject);
      document.documentElement.lang = 'es';
      await speaks(page, 'es');
      for (const [name, value] of Object.entries(subject.entries)) {
        assert.strictEqual(page.input(name).value, value, name);
      }
    });

    it('changes in an alert that stands', async () => {
      const { page } = await failed(subject, new AuthError('server'));
      await page.says(en.errors.server.join(' '));
      document.documentElement.lang = 'es';
      await page.says(es.errors.server.join(' '));
    });

    for (const tag of ['es-419', 'ES', 'es-ES-u-co-trad']) {
      it(`is the nearest one that exists: ${tag}`, async () => {
        document.documentElement.lang = tag;
        await speaks((await startIdle(subject)).page, 'es');
      });
    }

    for (const tag of [
      '__proto__',
      'constructor',
      '../../x',
      'ja',
      'es<script>',
      '',
      '-',
      'x'.repeat(5000),
    ]) {
      it(`is the browser’s where the page names none that exists: ${tag.slice(0, 12) || 'empty'}`, async () => {
        document.documentElement.lang = tag;
        const browser = navigator.languages.find((one) => /^e[ns]\b/.test(one)) ?? 'en';
        await speaks((await startIdle(subject)).page, browser.slice(0, 2) as 'en' | 'es');
      });
    }

    it('is Spanish for es-ES<script>, and nothing runs', async () => {
      document.documentElement.lang = 'es-ES<script>';
      await speaks((await startIdle(subject)).page, 'es');
    });
  });

  describe('messages', () => {
    it('replace single texts and leave the others', async () => {
      const { page } = await startIdle(subject);
      page.element.messages = { ...wording, errors: { server: ['Ouch.', 'Again.'] } };
      await until('the new text', () => page.form!.textContent.includes('PIN'));
      assert.strictEqual(page.heading, headings.en);
    });

    it('replace texts in every language', async () => {
      const { page } = await startIdle(subject);
      page.element.messages = wording;
      document.documentElement.lang = 'es';
      await speaks(page, 'es');
      assert.include(page.form!.textContent, 'PIN');
    });

    it('replace both parts of an alert', async () => {
      const { page } = await failed(subject, new AuthError('server'));
      page.element.messages = { errors: { server: ['Ouch.', 'Again.'] } };
      await page.says('Ouch. Again.');
    });
  });
}
