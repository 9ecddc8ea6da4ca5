// A view inside the login can be a step of the browser’s history.
import { assert } from '@open-wc/testing';
import { back, help, mounted, open, opened, shown, views, visible } from '../support/in-place-harness.js';
import { openWith } from '../support/page.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

for (const view of views) {
  describe(`<pbx-${view}> in the browser’s history`, () => {
    it('is no step of it unless the page wants that', async () => {
      const login = await mounted();
      await open(login, view);
      assert.isNull(history.state);
    });

    it('is left by Back, and opened by Forward', async () => {
      const login = await mounted({ withHistory: true });
      await open(login, view);
      history.back();
      await until('the login', () => !shown(login, view));
      await until('focus', () => login.focused === login.control(help[view](en)));
      history.forward();
      await opened(login, view);
      history.back();
      await until('the login', () => !shown(login, view));
    });

    it('is left by its own way back as by Back: no step remains', async () => {
      const login = await mounted({ withHistory: true });
      await open(login, view);
      await back(login, view);
      assert.isNull(history.state);
    });

    it('is there again after a reload', async () => {
      const login = await mounted({ withHistory: true });
      await open(login, view);
      login.element.remove();
      const again = await mounted({ withHistory: true });
      await opened(again, view);
      history.back();
      await until('the login', () => !shown(again, view));
    });

    it('keeps what the page has in its own state', async () => {
      history.replaceState({ scroll: 7, 'pbx-auth.view': { 'pbx-other': 'x' } }, '');
      const login = await mounted({ withHistory: true });
      await open(login, view);
      const { scroll, 'pbx-auth.view': views } = history.state as Record<string, unknown>;
      assert.strictEqual(scroll, 7);
      assert.deepEqual(views, { 'pbx-other': 'x', 'pbx-login': view });
      history.back();
      await until('the login', () => !shown(login, view));
    });
  });
}

describe('a page’s history that says something else', () => {
  const states: Record<string, unknown> = {
    'a text': 'pbx-login',
    'no view': { 'pbx-auth.view': null },
    'a view that there is not': { 'pbx-auth.view': { 'pbx-login': 'admin' } },
    'a name that every object has': { 'pbx-auth.view': { 'pbx-login': '__proto__' } },
    'no name': { 'pbx-auth.view': { 'pbx-login': ['forgot-password'] } },
  };
  for (const [name, state] of Object.entries(states)) {
    it(`opens nothing: ${name}`, async () => {
      history.replaceState(state, '');
      const login = await mounted({ withHistory: true });
      login.element.focus();
      await quiet();
      window.dispatchEvent(new PopStateEvent('popstate', { state }));
      await quiet();
      assert.lengthOf(login.element.querySelectorAll('[slot=view]'), 0);
      assert.isTrue(visible(login.form!));
    });
  }

  it('opens nothing where the page has not asked for it', async () => {
    history.replaceState({ 'pbx-auth.view': { 'pbx-login': 'forgot-password' } }, '');
    const login = await mounted();
    login.element.focus();
    await quiet();
    assert.lengthOf(login.element.querySelectorAll('[slot=view]'), 0);
  });
});

afterEach(() => openWith(location.pathname + location.search));
