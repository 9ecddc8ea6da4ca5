import type { Bench } from '../bench.js';
import { adapterCase, type Case, type Need } from '../case.js';
import { refused, signedIn } from '../expect.js';

const code: readonly Need[] = ['signInWithCode', 'identities', 'control'];
const credential: readonly Need[] = ['signInWithCredential', 'identities', 'control'];

/** Codes and ID tokens that a page has from a provider, and hands over. */
export const handOverCases: readonly Case[] = [
  adapterCase(
    'sso-code/linked',
    'The code of a linked account signs in',
    [...code, 'getSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      signedIn(await visitor.signInWithCode((await granted(bench)).byCode));
      signedIn(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'sso-code/unlinked',
    'The code of an account of nobody here is account-not-linked',
    code,
    async (bench) => {
      const { byCode } = await granted(bench, bench.identities.unlinked);
      await refused((await bench.visitor()).signInWithCode(byCode), 'account-not-linked');
    },
  ),

  adapterCase('sso-code/once', 'A code is good once', code, async (bench) => {
    const visitor = await bench.visitor();
    const { byCode } = await granted(bench);
    signedIn(await visitor.signInWithCode(byCode));
    await refused(visitor.signInWithCode(byCode), 'sso-rejected');
  }),

  adapterCase(
    'sso-code/other-verifier',
    'A code with another verifier is sso-rejected',
    code,
    async (bench) => {
      const { byCode } = await granted(bench);
      const call = { ...byCode, codeVerifier: newVerifier() };
      await refused((await bench.visitor()).signInWithCode(call), 'sso-rejected');
    },
  ),

  adapterCase('sso-code/other-nonce', 'A code with another nonce is sso-rejected', code, async (bench) => {
    const { byCode } = await granted(bench);
    const call = { ...byCode, nonce: 'another-nonce' };
    await refused((await bench.visitor()).signInWithCode(call), 'sso-rejected');
  }),

  adapterCase('sso-code/other-page', 'A code for another page is sso-rejected', code, async (bench) => {
    const { byCode } = await granted(bench);
    const call = { ...byCode, redirectUri: 'https://evil.example/login' };
    await refused((await bench.visitor()).signInWithCode(call), 'sso-rejected');
  }),

  adapterCase('sso-code/invented', 'An invented code is sso-rejected', code, async (bench) => {
    const { byCode } = await granted(bench);
    const call = { ...byCode, code: 'invented-by-somebody' };
    await refused((await bench.visitor()).signInWithCode(call), 'sso-rejected');
  }),

  adapterCase(
    'sso-code/unknown-provider',
    'A code of a provider that there is not is provider-unknown',
    code,
    async (bench) => {
      const { byCode } = await granted(bench);
      const call = { ...byCode, provider: 'no-such-provider' };
      await refused((await bench.visitor()).signInWithCode(call), 'provider-unknown');
    },
  ),

  adapterCase(
    'sso-token/linked',
    'The ID token of a linked account signs in',
    [...credential, 'getSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      signedIn(await visitor.signInWithCredential((await granted(bench)).byToken));
      signedIn(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'sso-token/unlinked',
    'The ID token of an account of nobody here is account-not-linked',
    credential,
    async (bench) => {
      const { byToken } = await granted(bench, bench.identities.unlinked);
      await refused((await bench.visitor()).signInWithCredential(byToken), 'account-not-linked');
    },
  ),

  adapterCase('sso-token/once', 'An ID token is good once', credential, async (bench) => {
    const visitor = await bench.visitor();
    const { byToken } = await granted(bench);
    signedIn(await visitor.signInWithCredential(byToken));
    await refused(visitor.signInWithCredential(byToken), 'sso-rejected');
  }),

  adapterCase(
    'sso-token/other-nonce',
    'An ID token with another nonce is sso-rejected',
    credential,
    async (bench) => {
      const { byToken } = await granted(bench);
      const call = { ...byToken, nonce: 'another-nonce' };
      await refused((await bench.visitor()).signInWithCredential(call), 'sso-rejected');
    },
  ),

  adapterCase(
    'sso-token/forged',
    'An ID token that was changed is sso-rejected',
    credential,
    async (bench) => {
      const { byToken } = await granted(bench);
      // The end of a JWT is its signature.
      const idToken = byToken.idToken.replace(/.{4}$/, (end) => (end === 'AAAA' ? 'BBBB' : 'AAAA'));
      await refused((await bench.visitor()).signInWithCredential({ ...byToken, idToken }), 'sso-rejected');
    },
  ),

  adapterCase('sso-token/too-late', 'An ID token of a day ago is sso-rejected', credential, async (bench) => {
    const { byToken } = await granted(bench);
    await bench.control.advance(86_400);
    await refused((await bench.visitor()).signInWithCredential(byToken), 'sso-rejected');
  }),

  adapterCase(
    'sso-token/unknown-provider',
    'An ID token of a provider that there is not is provider-unknown',
    credential,
    async (bench) => {
      const { byToken } = await granted(bench);
      const call = { ...byToken, provider: 'no-such-provider' };
      await refused((await bench.visitor()).signInWithCredential(call), 'provider-unknown');
    },
  ),
];

type Input<Name extends 'signInWithCode' | 'signInWithCredential'> = Parameters<
  Awaited<ReturnType<Bench['visitor']>>[Name]
>[0];

/** What a page has after somebody signed in at the provider. */
async function granted(
  bench: Bench,
  subject = bench.identities.linked,
): Promise<{ byCode: Input<'signInWithCode'>; byToken: Input<'signInWithCredential'> }> {
  const { provider } = bench.identities;
  const codeVerifier = newVerifier();
  const nonce = crypto.randomUUID();
  const redirectUri = `${bench.pageOrigin}/login`;
  const codeChallenge = await challengeOf(codeVerifier);
  const given = await bench.control.grant(provider, { subject, nonce, codeChallenge, redirectUri });
  const common = { provider, nonce, remember: false };
  return {
    byCode: { ...common, code: given.code, codeVerifier, redirectUri },
    byToken: { ...common, idToken: given.idToken },
  };
}

/** RFC 7636 §4.1: 43 characters at least. */
const newVerifier = (): string => `${crypto.randomUUID()}-${crypto.randomUUID()}`;

/** RFC 7636 §4.2, S256. */
async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
