// What a dialog of the browser leads to is believed no more than any other answer; and providers that are not well.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { meetDialog, startFedCmStage, type DialogPortal, type FedCmStage } from './support/fed-cm.js';
import type { FedCmProvider } from './support/providers/fedcm-provider.js';

let stage: FedCmStage;
before(async () => {
  stage = await startFedCmStage();
});
after(() => stage.stop());

const asked = (name: string, deed: (portal: DialogPortal, stage: FedCmStage) => Promise<void>): void => {
  test(name, () => meetDialog(stage, (portal) => deed(portal, stage)));
};

interface Refusal {
  readonly code: string;
  readonly reason?: string;
}

/** Somebody is chosen, and what the provider issues for them does not hold: nobody else hears of it. */
function refused(name: string, bend: (fedcm: FedCmProvider) => void, { code, reason }: Refusal): void {
  asked(name, async (portal, { fedcm, backend }) => {
    bend(fedcm);
    await portal.press('other');
    await portal.choose();
    await portal.failsWith(code, reason);
    assert.deepEqual(backend.handOvers, []);
    assert.deepEqual(await portal.stored(), { local: [], session: [] });
  });
}

const rejected = (reason: string): Refusal => ({ code: 'sso-rejected', reason });

function withClaims(name: string, claims: Record<string, unknown>, refusal: Refusal): void {
  refused(name, (fedcm) => (fedcm.claims = claims), refusal);
}

describe('An ID token of the dialog is refused', () => {
  const nonce = rejected('The ID token is of another sign-in (nonce).');
  const now = Math.floor(Date.now() / 1000);
  withClaims('case 27: with another nonce', { nonce: 'another' }, nonce);
  withClaims('case 27: without a nonce', { nonce: undefined }, nonce);
  withClaims(
    'case 28: of another issuer',
    { iss: 'https://evil.example' },
    rejected('The ID token is of another issuer (iss).'),
  );
  withClaims(
    'case 29: for another client',
    { aud: 'another' },
    rejected('The ID token is for another client (aud).'),
  );
  withClaims(
    'case 29: for a stranger, too',
    { aud: ['pbx-spa', 'another'] },
    rejected('The ID token is for another client (aud).'),
  );
  withClaims(
    'case 29: made for another client',
    { azp: 'another' },
    rejected('The ID token was made for another client (azp).'),
  );
  withClaims('of nobody', { sub: '' }, rejected('The ID token names nobody (sub).'));
  withClaims('case 30: from yesterday', { iat: now - 86_400, exp: now - 86_100 }, { code: 'clock-skew' });
  withClaims('case 30: without an end', { exp: undefined }, rejected('The ID token lacks a time (exp).'));

  const unsigned = (token: string): string =>
    `${btoa('{"alg":"none"}').replaceAll('=', '')}.${token.split('.')[1] ?? ''}.`;
  const other = (token: string): string => `${token.split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`;
  refused('case 31: without a signature', (fedcm) => (fedcm.bend = unsigned), { code: 'sso-rejected' });
  refused('case 31: with a signature that is none', (fedcm) => (fedcm.bend = other), {
    code: 'sso-rejected',
  });
  refused(
    'as an object',
    (fedcm) => (fedcm.bend = (token) => ({ token })),
    rejected('There is no ID token.'),
  );
  refused('as a number', (fedcm) => (fedcm.bend = () => 1), rejected('There is no ID token.'));
  refused('as an empty text', (fedcm) => (fedcm.bend = () => ''), { code: 'sso-rejected' });
});

/** Somebody is chosen, and the browser shows that the provider does not like it. */
function fails(name: string, bend: (fedcm: FedCmProvider) => void, code: string): void {
  asked(name, async (portal, { fedcm, backend }) => {
    bend(fedcm);
    await portal.press('other');
    await portal.choose();
    await portal.seeError();
    await portal.failsWith(code);
    assert.deepEqual(backend.handOvers, []);
    assert.match(await portal.told(''), /go on in this tab\.$/);
  });
}

describe('A provider that says no', () => {
  const says = (code: string) => (fedcm: FedCmProvider) => void (fedcm.refusal = { code });
  fails('case 36: access_denied is no alarm', says('access_denied'), 'sso-cancelled');
  fails('case 36: server_error', says('server_error'), 'provider-unavailable');
  fails('case 36: temporarily_unavailable', says('temporarily_unavailable'), 'provider-unavailable');
  fails('case 36: unauthorized_client', says('unauthorized_client'), 'sso-rejected');
  fails('in words of its own', says('<b>no</b>'), 'sso-rejected');
});

describe('A provider that is not well', () => {
  const without = (fedcm: FedCmProvider, broken: FedCmProvider['broken']) => void (fedcm.broken = broken);
  fails(
    'an error in place of the ID token',
    (fedcm) => without(fedcm, { assertion: 'failing' }),
    'provider-unavailable',
  );
  fails(
    'a page in place of the ID token',
    (fedcm) => without(fedcm, { assertion: 'html' }),
    'provider-unavailable',
  );
  refused('no metadata', (fedcm) => without(fedcm, { discovery: 'failing' }), {
    code: 'provider-unavailable',
  });
  refused('no keys', (fedcm) => without(fedcm, { jwks: 'failing' }), { code: 'provider-unavailable' });
  refused('keys that are a page', (fedcm) => without(fedcm, { jwks: 'html' }), {
    code: 'provider-unavailable',
  });

  for (const [endpoint, how] of [
    ['config', 'missing'],
    ['config', 'html'],
    ['wellKnown', 'failing'],
  ] as const) {
    asked(`${endpoint} ${how}: there is no dialog, and another way is offered`, async (portal, { fedcm }) => {
      without(fedcm, { [endpoint]: how });
      await portal.press('other');
      await portal.failsWith('sso-cancelled');
      assert.equal(portal.dialogs, 0);
      await portal.page.locator('pbx-login >>> [data-action=redirect]').click();
      await portal.assertSignedIn('ana');
    });
  }

  for (const how of ['failing', 'html'] as const) {
    asked(
      `accounts ${how}: the provider asks in a window; closed, it is cancelled`,
      async (portal, { fedcm }) => {
        without(fedcm, { accounts: how });
        await (await portal.pressForLogin()).close();
        await portal.failsWith('sso-cancelled');
        assert.equal(portal.dialogs, 0);
      },
    );
  }
});

describe('A page that may not ask', () => {
  asked('says that this browser cannot do it, and offers another way', async (portal, { site }) => {
    site.headers['permissions-policy'] = 'identity-credentials-get=()';
    try {
      await portal.open();
      await portal.press('other');
      await portal.failsWith('unsupported');
    } finally {
      delete site.headers['permissions-policy'];
    }
    assert.equal(portal.dialogs, 0);
    await portal.page.locator('pbx-login >>> [data-action=redirect]').click();
    await portal.assertSignedIn('ana');
  });
});
