import { assert } from '@open-wc/testing';
import type { SignInResult } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { answerFetch, json } from '../support/fetch.js';
import { FormHarness } from '../support/form-harness.js';
import { type LoginHarness, mountLogin, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { en, es, type Messages } from '../support/texts.js';
import { until } from '../support/until.js';

describe('an answer that asks for a further step', () => {
  const steps: SignInResult[] = [
    {
      status: 'challenge-required',
      challenge: 'c-1',
      methods: [{ id: 'm-1', kind: 'totp' }],
      canTrustDevice: false,
      expiresAt: '2026-11-22T21:00:00Z',
    },
    {
      status: 'password-change-required',
      challenge: 'c-1',
      reason: 'temporary',
      policy: {
        minLength: 12,
        advise: [],
        require: [],
        minScore: 3,
        forbidPersonalInfo: true,
        breachCheck: false,
      },
    },
  ];
  for (const step of steps) {
    it(`is told honestly as what this version cannot do: ${step.status}`, async () => {
      const events = recordEvents();
      const backend = fakeAdapter('signIn');
      backend.expect('signIn').answer(step);
      const login = await mountLogin(backend.adapter);
      signIn(login);
      await login.says(en.errors.unsupported.join(' '));
      assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-error']);
      assert.strictEqual(login.element.error?.code, 'unsupported');
      assert.strictEqual(localStorage.length, 0);
    });
  }
});

/** What can come back from the way to a backend, as the browser shows it. */
const failures: Record<string, () => Response | Promise<Response>> = {
  network: () => Promise.reject(new TypeError('Failed to fetch')),
  gateway: () =>
    new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
  truncated: () => new Response('{"status":"sig', { headers: { 'content-type': 'application/json' } }),
  protocol: () => json({}, 418),
  server: () => json({}, 500),
  unavailable: () => json({}, 503),
  'invalid-credentials': () => json({ code: 'invalid-credentials' }, 401),
  'account-locked': () => json({ code: 'account-locked' }, 423),
  'rate-limited': () => json({ code: 'rate-limited' }, 429),
  'origin-rejected': () => json({ code: 'origin-rejected' }, 403),
  validation: () => json({ code: 'validation' }, 422),
};

async function failing(lang: string, answer: () => Response | Promise<Response>): Promise<LoginHarness> {
  document.documentElement.lang = lang;
  answerFetch(({ url }) => (url.endsWith('/session') ? answer() : json([])));
  const element = document.createElement('pbx-login');
  element.baseUrl = '/v1';
  element.wording = 'helpful';
  const login = await new FormHarness(mount(element)).ready();
  signIn(login);
  await until('the alert', () => login.alert);
  return login;
}

describe('each failure on the way to the backend has its own words', () => {
  const texts: Record<string, Messages> = { en, es };
  for (const [lang, { errors }] of Object.entries(texts)) {
    const said = new Set<string>();
    for (const [code, answer] of Object.entries(failures)) {
      it(`${code}, in ${lang}`, async () => {
        const login = await failing(lang, answer);
        assert.strictEqual(login.element.error?.code, code as never);
        assert.include(login.alert, errors[code as keyof typeof errors][0]);
        assert.isFalse(said.has(login.alert), `said before: ${login.alert}`);
        said.add(login.alert);
      });
    }
  }

  it('offline, where the browser knows', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const login = await failing('en', failures['network']!);
      assert.include(login.alert, en.errors.offline.join(' '));
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});

describe('what a backend says', () => {
  it('is never shown in its own words', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const problem = { code: 'invalid-credentials', title, detail: title, reference: title };
    const login = await failing('en', () => json(problem, 401));
    assert.notInclude(login.element.shadowRoot!.innerHTML, 'onerror');
    assert.isNull(login.element.shadowRoot!.querySelector('img'));
  });

  it('about a field is told at the field', async () => {
    const errors = [{ field: 'username', code: 'invalid-characters' }];
    const login = await failing('en', () => json({ code: 'validation', errors }, 422));
    await login.refuses('username', en.fields['invalid-characters']);
  });

  it('about a field that is not here is told in the alert', async () => {
    const errors = [{ field: 'deviceToken', code: 'invalid' }];
    const login = await failing('en', () => json({ code: 'validation', errors }, 422));
    await until('focus on the alert', () => login.focused === login.alertRegion);
    assert.include(login.alert, en.errors.validation[0]);
  });

  it('about a wait is told as a wait', async () => {
    const response = json({ code: 'rate-limited' }, 429);
    response.headers.set('retry-after', '90');
    const login = await failing('en', () => response);
    assert.include(login.alert, '2 minutes');
  });
});
