// Options that cannot work are refused where they are written, with a sentence for whoever wrote them: case 44.
import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { createOidcSso, google, microsoft, oidc } from '../../src/adapters/oidc/index.js';
import { PERSONAL_TENANT, WORK_TENANT } from './support/providers/people.js';

/** Options as JavaScript may write them. */
const made = {
  oidc: (more: object = {}) =>
    oidc({ authority: 'https://idp.example', clientId: 'pbx-spa', name: 'Acme ID', ...more }),
  google: (more: object = {}) => google({ clientId: 'pbx-spa', ...more }),
  microsoft: (more: object = {}) => microsoft({ clientId: 'pbx-spa', tenant: 'organizations', ...more }),
};
type Preset = keyof typeof made;
const presets = Object.keys(made) as Preset[];

const refused = (name: string, make: () => unknown, sentence: string): void =>
  void it(name, () => assert.throws(make, { name: 'TypeError', message: sentence }));

const asked = mock.method(globalThis, 'fetch');
before(() => asked.mock.resetCalls());
after(() => {
  assert.equal(asked.mock.callCount(), 0, 'nobody is asked anything');
  asked.mock.restore();
});

describe('what every preset wants', () => {
  for (const preset of presets) {
    const who = `${preset}()`;
    const cannot = (what: string, more: object, sentence: string): void =>
      refused(`case 44: ${who} ${what}`, () => made[preset](more), `${who} ${sentence}`);
    for (const clientId of [undefined, null, '', 7])
      cannot(`with "${String(clientId)}" as clientId`, { clientId }, 'needs a clientId.');
    const flows = 'knows the flows "redirect" and "popup".';
    cannot('without flows', { flows: [] }, flows);
    cannot('with an unknown flow', { flows: ['redirect', 'iframe'] }, flows);
    cannot('with the dialog as a flow', { flows: ['credential'] }, flows);
    cannot('without openid', { scope: 'profile email' }, 'needs the scope "openid".');
    cannot('with what looks like openid', { scope: 'openid2 profile' }, 'needs the scope "openid".');
    for (const name of [
      'client_id',
      'redirect_uri',
      'response_type',
      'response_mode',
      'scope',
      'state',
      'nonce',
      'code_challenge',
      'code_challenge_method',
      'request',
      'request_uri',
    ])
      cannot(
        `with the parameter ${name}`,
        { params: { prompt: 'login', [name]: 'x' } },
        `says ${name} itself: leave it out of params.`,
      );
    const at = preset === 'microsoft' ? 'instance' : 'authority';
    for (const authority of [
      'http://idp.example',
      'ftp://idp.example',
      'javascript:alert(1)',
      'https://idp.example@evil.example',
      '/idp',
      'https://idp.example/?tenant=x',
      'https://idp.example/#x',
      'idp.example',
    ])
      cannot(
        `at ${authority}`,
        { [at]: authority },
        'needs an authority that is https, or http on localhost, without a query or fragment.',
      );
    it(`${who} in a window, or with the whole page`, () => {
      const both = ['popup', 'redirect'];
      assert.deepEqual(made[preset]({ flows: both }).flows, both);
    });
    it(`${who} on localhost, without TLS`, () =>
      assert.match(made[preset]({ [at]: 'http://localhost:4010' }).authority, /^http:\/\/localhost:4010/));
    it(`${who} by itself`, () => {
      const { flows: usual, scope, params, finish, redirectUri, fedCm } = made[preset]();
      assert.deepEqual(
        { usual, scope, params, finish: finish.finish, redirectUri, fedCm },
        {
          fedCm: undefined,
          usual: ['redirect'],
          scope: 'openid profile email',
          params: {},
          finish: 'backend-code',
          redirectUri: undefined,
        },
      );
    });
  }
});

describe('how a preset may finish', () => {
  const three = 'can finish by "backend-code", "backend-credential" or "browser".';
  for (const preset of ['oidc', 'microsoft'] as const) {
    const who = `${preset}()`;
    refused(
      `case 44: ${who} with an unknown finish`,
      () => made[preset]({ finish: 'implicit' }),
      `${who} ${three}`,
    );
    for (const user of [undefined, 'usr_101'])
      refused(
        `case 44: ${who} in the browser, with ${user ?? 'nothing'} for who is who`,
        () => made[preset]({ finish: 'browser', user }),
        `${who} needs "user" to finish in the browser: who is who at the phone system?`,
      );
  }
  for (const finish of ['browser', 'backend-credential'])
    refused(
      `case 44: google() by ${finish}`,
      () => made.google({ finish, user: () => undefined }),
      `google() cannot finish by "${finish}": Google's token endpoint wants the client secret, which no page can keep. ` +
        'Let your backend redeem the code ("backend-code", the default).',
    );
  refused('case 44: oidc() without a name', () => made.oidc({ name: '' }), 'oidc() needs a name.');
});

describe('who is let in, by preset', () => {
  const tenant = (wrong: string): string =>
    `microsoft(): "${wrong}" is no tenant: "organizations", "common", "consumers", or an id such as "${PERSONAL_TENANT}".`;
  for (const wrong of ['', 'contoso.example', 'toString', WORK_TENANT.slice(1), undefined, null])
    refused(
      `case 44: microsoft() with the tenant ${String(wrong)}`,
      () => made.microsoft({ tenant: wrong }),
      tenant(String(wrong)),
    );
  for (const wrong of ['contoso.example', '*', 'organizations'])
    refused(
      `case 44: microsoft() that lets in ${wrong}`,
      () => made.microsoft({ allowedTenants: [WORK_TENANT, wrong] }),
      tenant(wrong),
    );

  const issuer = (id: string): string => `https://login.microsoftonline.com/${id}/v2.0`;
  for (const [id, names] of [
    ['organizations', issuer('{tenantid}')],
    ['common', issuer('{tenantid}')],
    ['consumers', issuer(PERSONAL_TENANT)],
    [WORK_TENANT, issuer(WORK_TENANT)],
  ] as const)
    it(`case 28: the metadata of the tenant ${id} are of ${names}`, () => {
      const provider = made.microsoft({ tenant: id });
      assert.deepEqual([provider.authority, provider.issuer], [issuer(id), names]);
    });

  it('case 28: Google is spelled two ways, and nobody else is', () => {
    assert.deepEqual(made.google().aliases, ['accounts.google.com']);
    assert.deepEqual(made.google({ authority: 'https://idp.example' }).aliases, []);
    assert.deepEqual(made.oidc({ authority: 'https://idp.example/' }).issuer, 'https://idp.example/');
  });

  it('case 39: a domain is asked for, and demanded', () => {
    const { params, claims } = made.google({ hostedDomain: 'example.com', params: { prompt: 'login' } });
    assert.deepEqual([params, claims], [{ hd: 'example.com', prompt: 'login' }, { hd: 'example.com' }]);
  });
});

describe('providers and their backend', () => {
  const signInWithCode = async () => ({ status: 'redirecting', url: '' }) as const;
  const missing = (what: string): string => `The provider "acme" needs a backend with ${what}.`;
  refused(
    'case 44: a code, and no backend',
    () => createOidcSso({ acme: made.oidc() }),
    missing('signInWithCode'),
  );
  refused(
    'case 44: a code, and a backend that takes ID tokens',
    () => createOidcSso({ acme: made.oidc() }, { backend: { signInWithCredential: signInWithCode } }),
    missing('signInWithCode'),
  );
  refused(
    'case 44: an ID token, and a backend that takes codes',
    () =>
      createOidcSso({ acme: made.oidc({ finish: 'backend-credential' }) }, { backend: { signInWithCode } }),
    missing('signInWithCredential'),
  );
  refused(
    'case 44: the dialog of the browser, and a backend that takes codes',
    () => createOidcSso({ acme: made.google({ fedCm: true }) }, { backend: { signInWithCode } }),
    missing('signInWithCredential'),
  );
  it('what a backend can do, it is asked for', () => {
    const acme = made.oidc({ finish: 'backend-credential' });
    const sso = createOidcSso({ acme }, { backend: { signInWithCredential: signInWithCode } });
    assert.equal(typeof sso.signInWith, 'function');
  });
  it('what finishes in the browser needs no backend', () => {
    const acme = made.oidc({ finish: 'browser', user: () => undefined });
    assert.equal(typeof createOidcSso({ acme }).signInWith, 'function');
  });
});
