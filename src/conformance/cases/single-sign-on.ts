import type { Bench } from '../bench.js';
import { adapterCase, httpCase, Inapplicable, type Case, type Need } from '../case.js';
import type { Answer, Client } from '../client.js';
import {
  check,
  equal,
  fieldRefused,
  header,
  member,
  problem,
  refused,
  signedOut,
  status,
} from '../expect.js';
import { findSessionCookie, stateOf } from './steps.js';

const begin: readonly Need[] = ['getProviders', 'signInWith'];
const finish: readonly Need[] = [...begin, 'finishSso', 'identities', 'cookies'];

/** Single sign-on that the backend begins and finishes. */
export const singleSignOnCases: readonly Case[] = [
  adapterCase('sso/providers', 'Each provider has its own id', ['getProviders'], async (bench) => {
    const providers = await (await bench.visitor()).getProviders({});
    equal(new Set(providers.map(({ id }) => id)).size, providers.length, 'The number of different ids');
  }),

  adapterCase('sso/begin', 'Single sign-on begins with a redirect to the provider', begin, async (bench) => {
    const visitor = await bench.visitor();
    const [provider] = await visitor.getProviders({});
    if (!provider?.flows.includes('redirect')) throw new Inapplicable('there is no provider to go to');
    const request = { provider: provider.id, flow: 'redirect', returnTo: pageOf(bench), remember: false };
    const result = await visitor.signInWith({ ...request, flow: 'redirect' });
    equal(result.status, 'redirecting', 'status');
  }),

  adapterCase(
    'sso/unknown-provider',
    'A provider that there is not is provider-unknown',
    ['signInWith'],
    async (bench) => {
      const request = { provider: 'no-such-provider', returnTo: pageOf(bench), remember: false };
      const call = (await bench.visitor()).signInWith({ ...request, flow: 'redirect' });
      await refused(call, 'provider-unknown');
    },
  ),

  ...['https://evil.example/', 'https://evil.example\\@{page}', '//evil.example', 'javascript:alert(1)'].map(
    (address, index) =>
      adapterCase(
        `sso/foreign-return-${index + 1}`,
        `Nobody is sent back to ${address.replace('{page}', 'the page')}: redirect-not-allowed`,
        begin,
        async (bench) => {
          const visitor = await bench.visitor();
          const provider = (await visitor.getProviders({}))[0]?.id;
          if (provider === undefined) throw new Inapplicable('there is no provider');
          const returnTo = address.replace('{page}', new URL(bench.pageOrigin).host);
          const call = visitor.signInWith({ provider, flow: 'redirect', returnTo, remember: false });
          await refused(call, 'redirect-not-allowed');
        },
      ),
  ),

  adapterCase(
    'sso/resume-nothing',
    'A page that nobody came back to resumes nothing',
    ['resume', 'getSession'],
    async (bench) => {
      signedOut((await (await bench.visitor()).resume({ url: pageOf(bench) })) as { status: 'signed-out' });
    },
  ),

  adapterCase(
    'sso/resume-failure',
    'A page that somebody came back to without success says why',
    ['resume'],
    async (bench) => {
      const visitor = await bench.visitor();
      for (const code of ['sso-cancelled', 'sso-rejected', 'account-not-linked'] as const) {
        await refused(visitor.resume({ url: `${pageOf(bench)}#pbx-error=${code}` }), code);
      }
    },
  ),

  httpCase('sso/fields', 'Fields of a beginning that are wrong are named', begin, async (bench) => {
    const client = bench.client();
    const answer = await client.post(`/sso/${await providerOf(client)}`, { flow: 'teleport', remember: 1 });
    fieldRefused(answer, 'flow', 'not-allowed');
    fieldRefused(answer, 'returnTo', 'required');
    fieldRefused(answer, 'remember', 'type');
  }),

  httpCase('sso/fresh-state', 'Each beginning has its own state', begin, async (bench) => {
    const urls = [await beginSso(bench, bench.client()), await beginSso(bench, bench.client())];
    const states = urls.map(({ url }) => stateIn(url));
    check(states[0] !== states[1], 'Two beginnings have the same state');
  }),

  httpCase(
    'sso/binding-cookie',
    'A beginning is bound to the browser by a short-lived HttpOnly cookie',
    [...begin, 'cookies'],
    async (bench) => {
      const { answer } = await beginSso(bench, bench.client());
      const [cookie] = answer.cookies;
      check(cookie !== undefined, 'There is no cookie');
      check(cookie.attributes.has('httponly'), 'The cookie is not HttpOnly');
      check(cookie.attributes.get('samesite')?.toLowerCase() === 'lax', 'The cookie is not SameSite=Lax');
      const life = Number(cookie.attributes.get('max-age'));
      check(life > 0 && life <= 3600, 'The cookie has no Max-Age of an hour or less');
    },
  ),

  httpCase(
    'sso/unknown-state',
    'A way back with a state that there never was is 401 sso-rejected',
    finish,
    async (bench) => {
      const client = bench.client();
      const path = `/sso/${await providerOf(client)}/callback?code=c&state=invented`;
      problem(await client.get(path), 401, 'sso-rejected');
    },
  ),

  httpCase(
    'sso/cancelled',
    'Who says no at the provider comes back with #pbx-error=sso-cancelled, and signed out',
    finish,
    async (bench) => {
      const client = bench.client();
      const answer = await comeBack(bench, client, 'error=access_denied');
      await cameBackWith(bench, answer, 'sso-cancelled');
    },
  ),

  httpCase(
    'sso/forged-code',
    'An invented code comes back with #pbx-error=sso-rejected, and signed out',
    finish,
    async (bench) => {
      const client = bench.client();
      await cameBackWith(bench, await comeBack(bench, client, 'code=invented'), 'sso-rejected');
    },
  ),

  httpCase(
    'sso/other-browser',
    'A way back in another browser than it was begun in is sso-rejected',
    [...finish, 'clients'],
    async (bench) => {
      const path = await wayBack(bench, bench.client(), 'error=access_denied');
      await cameBackWith(bench, await bench.client().get(path), 'sso-rejected');
    },
  ),

  httpCase('sso/state-once', 'A state is good once', finish, async (bench) => {
    const client = bench.client();
    const path = await wayBack(bench, client, 'error=access_denied');
    await cameBackWith(bench, await client.get(path), 'sso-cancelled');
    const again = await client.get(path);
    check(!header(again, 'Location').endsWith('sso-cancelled'), 'The state was good twice');
  }),

  httpCase('sso/state-ends', 'A state is good for an hour at most', [...finish, 'control'], async (bench) => {
    const client = bench.client();
    const path = await wayBack(bench, client, 'error=access_denied');
    await bench.control.advance(3601);
    const answer = await client.get(path);
    check(answer.status === 401 || isRejected(answer), 'The state was good after an hour');
  }),
];

const pageOf = ({ pageOrigin }: Bench): string => `${pageOrigin}/login`;

async function providerOf(client: Client): Promise<string> {
  const { body } = status(await client.get('/sso/providers'), 200);
  const [first] = body as readonly unknown[];
  const id = member(first, 'id');
  if (typeof id !== 'string') throw new Inapplicable('there is no provider');
  return encodeURIComponent(id);
}

async function beginSso(
  bench: Bench,
  client: Client,
  provider?: string,
): Promise<{ url: URL; answer: Answer }> {
  const id = provider ?? (await providerOf(client));
  const body = { flow: 'redirect', returnTo: pageOf(bench), remember: false };
  const answer = status(await client.post(`/sso/${id}`, body), 200);
  return { url: new URL(String(member(answer.body, 'url'))), answer };
}

function stateIn(url: URL): string {
  const state = url.searchParams.get('state');
  check(state !== null, 'The address of the provider has no state');
  return state;
}

/** Where the provider would send the person to, with what it would say. */
async function wayBack(bench: Bench, client: Client, said: string): Promise<string> {
  const { provider, issuer } = bench.identities;
  const id = encodeURIComponent(provider);
  const { url } = await beginSso(bench, client, id);
  const from = issuer === undefined ? '' : `&iss=${encodeURIComponent(issuer)}`;
  return `/sso/${id}/callback?${said}&state=${encodeURIComponent(stateIn(url))}${from}`;
}

const comeBack = async (bench: Bench, client: Client, said: string): Promise<Answer> =>
  client.get(await wayBack(bench, client, said));

const isRejected = (answer: Answer): boolean =>
  (answer.headers.get('Location') ?? '').endsWith('#pbx-error=sso-rejected');

async function cameBackWith(bench: Bench, answer: Answer, code: string): Promise<void> {
  status(answer, 303);
  equal(header(answer, 'Location'), `${pageOf(bench)}#pbx-error=${code}`, 'The way back');
  const cookie = findSessionCookie(answer);
  if (cookie?.value) equal(await stateOf(bench, cookie.name, cookie.value), 'signed-out', 'status');
}
