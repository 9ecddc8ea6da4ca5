import { dialogLoosenings } from './fed-cm.js';
import type { Loosening } from './loosening.js';
import { of } from './of.js';
import { renewalLoosenings } from './session-renewal.js';

const kept = of('session', 'session');
const stored = of('stored-tokens', 'session');
const ended = of('session', 'session-end');
const asked = of('session-operations', 'session-end');

const early = 'before.expiresAt - EARLY > Date.now()';
const ofConfiguration = `if (stored && providers.get(stored.provider)?.finish.finish === 'browser')`;
const outlives = `this.#finishOf(tokens.provider).tokens === 'session'`;
const otherShape = 'of another shape they are nothing';

const whereTokensAre: readonly Loosening[] = [
  kept('that tokens are kept where they may be', outlives, 'true', 'they are in memory and nowhere else'),
  kept(
    'whose tokens are kept',
    ofConfiguration,
    'if (stored)',
    'of a provider that is gone they are nobody’s',
  ),
  kept(
    'that a token lasts for a while',
    early,
    early.replace(' - EARLY', ''),
    'one that ends within half a minute is renewed before',
  ),
  kept('that a good token needs no request', early, 'false', 'one that is good is given without a request'),
  kept(
    'that the first renewal is good for all calls',
    'if (this.#current === stale) await this.#siblings.ask();\n      if (this.#current !== stale) return this.#current;',
    'await this.#siblings.ask();',
    'several calls at once are one renewal',
  ),
  kept(
    'the end of what cannot be renewed',
    'stale.expiresAt > Date.now() ? stale : this.#expire(stale)',
    'stale',
    'one without a way to renew it lasts to its end',
  ),
  kept(
    'that what cannot be renewed is good until then',
    'stale.expiresAt > Date.now() ? stale : this.#expire(stale)',
    'this.#expire(stale)',
    'one without a way to renew it lasts to its end',
  ),
  stored(
    'that stored tokens are texts',
    `texts.every((one) => typeof one === 'string')`,
    'texts',
    otherShape,
  ),
  stored('the stored person', 'user.id, tokens', 'tokens', otherShape),
  stored('the stored refresh token', `, tokens.refreshToken ?? ''`, '', otherShape),
  stored('the stored end', '&& isTime(expiresAt)', '', otherShape),
  stored('that an end is a time', '!Number.isNaN(new Date(value).getTime())', 'true', otherShape),
];

const own = 'if (session === this.#tokens?.session) this.#forget();';
const forgets = 'a sign-out forgets the tokens, and the provider revokes the refresh token';
const leads = 'a sign-out there leads to the provider and back, and the next sign-in asks again';
const revokes = `await client.revokeToken(refreshToken, 'refresh_token').catch(() => undefined);`;
const ofAll = 'a sign-out ends the session in all tabs that share it, and in no other';
const ofPage = 'a provider makes a session of the page, and the backend is asked for nothing';

const ends: readonly Loosening[] = [
  ended(
    'who is known at the phone system',
    `if (!user) throw new AuthError('account-not-linked');`,
    '',
    'whom the phone system does not know is not signed in, and nothing is kept',
  ),
  ended('that a sign-out is for all tabs', 'this.#siblings.end(tokens.session);', '', ofAll),
  ended('whose session has ended', own, 'this.#forget();', ofAll),
  ended('that a sign-out forgets', 'this.#keep(undefined);\n    // It has ended', '// It has ended', forgets),
  ended('that a sign-out revokes', revokes, 'undefined;', forgets),
  ended(
    'that a sign-out needs no revocation',
    revokes,
    revokes.replace('.catch(() => undefined)', ''),
    'a sign-out there leads on where nothing can be revoked',
  ),
  ended(
    'that a sign-out needs no provider',
    '      .catch(() => undefined);\n    return',
    '    return',
    'a sign-out there ends the session here where the provider cannot be reached',
  ),
  ended(
    'that a sign-out here is none there',
    `signOut === 'provider' ? there : undefined`,
    `signOut === 'nobody' ? undefined : there`,
    'a sign-out here is none at the provider',
  ),
  ended('who signs out there', 'id_token_hint: idToken,', '', leads),
  ended(
    'where a sign-out there comes back to',
    'new URL(afterSignOut, location.origin).href',
    'location.origin',
    leads,
  ),
  asked('who says who is signed in', 'if (session) return session.state(options);', '', ofPage),
  asked('who renews', 'if (session) return { session: (await session.renew(options)).session };', '', ofPage),
  asked('who signs out', 'session ? session.signOut(options) : backend', 'backend', ofPage),
];

/**
 * Of sessions that the page holds. Not here, as something else would refuse, too: that an answer of another tab is to the
 * token of this one (it is sealed with it); the deadline of oidc-client-ts (ours is the same); that there is a revocation
 * endpoint (oidc-client-ts looks, too); that a page without FedCM does not ask in a dialog (no button does).
 */
export const sessionLoosenings: readonly Loosening[] = [
  ...whereTokensAre,
  ...renewalLoosenings,
  ...ends,
  ...dialogLoosenings,
];
