import { assert } from '@open-wc/testing';
import '../../../src/define/pbx-auth-provider.js';
import { fakeAdapter, type OperationName } from '../fake-adapter.js';
import { answerFetch, json } from '../fetch.js';
import { mount } from '../page.js';
import { reportedErrors } from '../reported-errors.js';
import { en } from '../texts.js';
import { until } from '../until.js';
import { filled, type FlowSubject, startIdle } from './subject.js';

export function backends<Name extends OperationName>(subject: FlowSubject<Name>): void {
  const { operation } = subject;

  describe('the backend', () => {
    it('may come after the element has been filled in', async () => {
      const page = await filled(subject);
      const backend = fakeAdapter(operation);
      backend.expect(operation).answer(subject.result);
      page.element.adapter = backend.adapter;
      page.submit();
      await page.is('done');
    });

    it('may be another one after a while', async () => {
      const { page } = await startIdle(subject);
      const other = fakeAdapter(operation);
      other.expect(operation).answer(subject.result);
      page.element.adapter = other.adapter;
      page.submit();
      await page.is('done');
    });

    it('may be that of the provider around the element', async () => {
      const backend = fakeAdapter(operation);
      backend.expect(operation).answer(subject.result);
      const provider = mount(
        Object.assign(document.createElement('pbx-auth-provider'), { adapter: backend.adapter }),
      );
      const page = await filled(subject, provider);
      page.submit();
      await page.is('done');
    });

    it('is its own rather than that of the provider', async () => {
      const around = Object.assign(document.createElement('pbx-auth-provider'), {
        adapter: fakeAdapter(operation).adapter,
      });
      const own = fakeAdapter(operation);
      own.expect(operation).answer(subject.result);
      const page = await filled(subject, mount(around), { adapter: own.adapter });
      page.submit();
      await page.is('done');
    });

    it('may be named by base-url', async () => {
      const requests = answerFetch(({ method }) => (method === 'GET' ? json([]) : subject.response()));
      const page = await filled(subject);
      page.element.setAttribute('base-url', '/v1');
      page.submit();
      await page.is('done');
      const { pathname } = new URL(requests.find(({ method }) => method !== 'GET')!.url);
      assert.match(pathname, /^\/v1\//);
    });

    it('may be named by the base-url of the provider', async () => {
      answerFetch(({ method }) => (method === 'GET' ? json({ status: 'signed-out' }) : subject.response()));
      const provider = document.createElement('pbx-auth-provider');
      provider.setAttribute('base-url', '/v1');
      const page = await filled(subject, mount(provider));
      page.submit();
      await page.is('done');
    });

    if (!subject.needsOperation) {
      it('is asked for nothing that it cannot do, and the person is told so', async () => {
        reportedErrors();
        const page = await filled(subject, document.body, { adapter: {} });
        page.submit();
        await page.says(en.errors.unsupported.join(' '));
      });
    }

    it('is missed: the person is told so, and the page’s author how to mend it', async () => {
      const told = reportedErrors();
      const page = await filled(subject);
      page.submit();
      await page.says(en.errors.unsupported.join(' '));
      assert.match(String(told[0]), /TypeError: <[a-z-]+> needs /);
    });

    it('is refused where secrets cannot safely be sent to it', async () => {
      const told = reportedErrors();
      const page = await filled(subject, document.body, { baseUrl: 'http://pbx.example/v1' });
      page.submit();
      await page.says(en.errors.unsupported.join(' '));
      assert.instanceOf(told[0], TypeError);
    });

    it('learns the language of the person', async () => {
      document.documentElement.lang = 'es-MX';
      const backend = fakeAdapter(operation);
      const call = backend.expect(operation);
      const page = await filled(subject, document.body, { adapter: backend.adapter });
      await until('Spanish', () => page.heading === subject.headings.es);
      page.submit();
      assert.match((await call.made).locale, /^es/);
    });
  });
}
