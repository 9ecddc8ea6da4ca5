// Answers of a provider that are not what they should be: cases 22, 23, 26, 32, 36 and 37 of the attack catalogue. A code
// that comes with them goes nowhere: neither to the backend nor to the provider.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { refuses, signIn, stage, type Play } from './support/hostile.js';
import { omit, type AuthorizeBend } from './support/providers/hostile-bend.js';

const state = 'The answer is to another question (state).';
const late = 'The answer comes too late (state).';
const issuer = 'The answer is of another issuer (iss).';
const fragment = 'The answer is in the fragment.';
const no = 'The provider says no (error).';
const both = 'The answer is a code and an error.';
const twice = (name: string): string => `The answer has ${name} twice.`;

type Bender = (authorize: AuthorizeBend, play: Play) => void;

const says =
  (error: string, description?: string): Bender =>
  (authorize) =>
    (authorize.refusal = { error, ...(description !== undefined && { description }) });

const has =
  (parameters: AuthorizeBend['parameters']): Bender =>
  (authorize) =>
    Object.assign(authorize.parameters, parameters);

const cases: readonly (readonly [name: string, reason: string, ...benders: Bender[]])[] = [
  ['case 22: no state', state, has({ state: omit })],
  ['case 22: an empty state', state, has({ state: '' })],
  ['case 22: an error without state', state, says('access_denied'), has({ state: omit })],
  ['case 23: a wrong state', state, has({ state: 'another' })],
  ['case 23: the state, and more', state, has({ state: (usual) => `${usual}x` })],
  ['case 23: an error with a wrong state', state, says('access_denied'), has({ state: 'another' })],
  [
    'case 32: the issuer of another provider',
    issuer,
    (authorize, { second }) => (authorize.parameters['iss'] = second.issuer),
  ],
  [
    'case 32: an error with the issuer of another provider',
    issuer,
    says('access_denied'),
    (authorize, { second }) => (authorize.parameters['iss'] = second.issuer),
  ],
  ['case 32: no issuer, though it is announced', issuer, has({ iss: omit })],
  [
    'case 32: an error without the issuer that is announced',
    issuer,
    says('access_denied'),
    has({ iss: omit }),
  ],
  ['case 32: the issuer with a slash', issuer, has({ iss: (usual) => `${usual}/` })],
  [
    'case 32: another issuer, though none is announced',
    issuer,
    has({ iss: 'https://other.example' }),
    (_, { provider }) =>
      (provider.bend.metadata.members['authorization_response_iss_parameter_supported'] = omit),
  ],
  ['case 37: a code and an error', both, has({ error: 'access_denied' })],
  ['case 37: two codes', twice('code'), has({ code: (usual) => [usual, 'other'] })],
  ['case 37: two states', twice('state'), has({ state: (usual) => [usual, usual] })],
  ['case 37: two issuers', twice('iss'), has({ iss: (usual) => [usual, 'https://other.example'] })],
  ['case 37: neither a code nor an error', 'The answer has no code.', has({ code: omit })],
  ['case 37: in the fragment', fragment, (authorize) => (authorize.place = 'fragment')],
  ['case 37: in the query and in the fragment', fragment, (authorize) => (authorize.place = 'both')],
];

describe('an answer that is not what it should be', () => {
  const sent = stage();

  for (const [name, reason, ...benders] of cases)
    sent(name, async (play) => {
      for (const bend of benders) bend(play.provider.bend.authorize, play);
      await signIn(play);
      await refuses(play, reason);
    });

  sent('case 26: an answer older than its state may be', async (play) => {
    const { page, provider } = play;
    provider.bend.authorize.does = 'page';
    await signIn(play);
    await page.waitForSelector('#continue');
    await page.evaluateOnNewDocument(() => {
      const { now } = Date;
      Date.now = () => now() + 660_000;
    });
    await page.click('#continue');
    await refuses(play, late);
  });

  sent('case 32: no issuer, as is announced, is nothing wrong', async (play) => {
    const { bend } = play.provider;
    bend.metadata.members['authorization_response_iss_parameter_supported'] = omit;
    bend.authorize.parameters['iss'] = omit;
    await signIn(play);
    await play.portal.assertSignedIn('ana');
  });

  sent('after an answer that is not right, the same button signs in', async (play) => {
    play.provider.bend.authorize.parameters['state'] = 'another';
    await signIn(play);
    await refuses(play, state);
    play.provider.reset();
    await play.portal.press('other');
    await play.portal.assertSignedIn('ana');
  });
});

/** What nobody should ever see, nor a page run. */
const mark = 'said-by-the-provider';

describe('a provider that says no', () => {
  const sent = stage();

  for (const [error, code] of [
    ['access_denied', 'sso-cancelled'],
    ['login_required', 'sso-rejected'],
    ['consent_required', 'sso-rejected'],
    ['server_error', 'provider-unavailable'],
    ['temporarily_unavailable', 'provider-unavailable'],
    [`<b>${mark}</b>`, 'sso-rejected'],
  ] as const)
    sent(`case 36: ${error}`, async (play) => {
      says(error)(play.provider.bend.authorize, play);
      await signIn(play);
      await refuses(play, no, code);
      assert.equal(await tone(play), code === 'sso-cancelled' ? 'alert info' : 'alert danger');
      await assertUnsaid(play);
    });

  for (const [what, description] of [
    ['HTML', `<img src=x onerror="document.title='${mark}'">${mark}`],
    ['10 000 characters', mark.repeat(500)],
  ] as const)
    sent(`case 36: a description of ${what} is read by nobody`, async (play) => {
      says('access_denied', description)(play.provider.bend.authorize, play);
      await signIn(play);
      await refuses(play, no, 'sso-cancelled');
      await assertUnsaid(play);
    });
});

const tone = ({ page }: Play): Promise<string> =>
  page.$eval('pbx-login >>> .alert', (found) => found.className);

/** Neither the page, nor what its elements draw, nor what it was told of the failure holds a word of the provider's. */
async function assertUnsaid({ page }: Play): Promise<void> {
  const all = await page.evaluate(() => {
    const shadows = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
    const { errors } = (globalThis as unknown as { site: { errors: object[] } }).site;
    return [document.title, document.documentElement.outerHTML, ...shadows, JSON.stringify(errors)].join(
      '\n',
    );
  });
  assert.match(all, /pbx-provider/);
  assert.ok(!all.includes(mark), all);
}
