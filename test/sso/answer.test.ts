// What is taken for an answer, parameter by parameter: cases 22 to 37 of the attack catalogue, where no browser is needed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeOf } from '../../src/adapters/oidc/answer.js';
import type { Attempt } from '../../src/adapters/oidc/attempt.js';
import type { AuthError } from '../../src/contract/errors.js';

const redirectUri = 'https://portal.example/oidc-callback.html';
const issuer = 'https://idp.example';
const MINUTE = 60_000;

const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  provider: 'other',
  remember: false,
  state: 'the-state',
  nonce: 'n',
  codeVerifier: 'v',
  redirectUri,
  begun: Date.now() - MINUTE,
  issuer,
  namesIssuer: true,
  kept: '',
  ...more,
});

const right = { code: 'c', state: 'the-state', iss: issuer };
type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The right answer with other parameters; several values repeat one, `undefined` leaves it out. */
function answer(parameters: Parameters = {}, at = redirectUri): string {
  const url = new URL(at);
  for (const [name, values] of Object.entries<string | readonly string[] | undefined>({
    ...right,
    ...parameters,
  }))
    for (const value of [values ?? []].flat()) url.searchParams.append(name, value);
  return url.href;
}

interface Refusal {
  readonly url: string;
  readonly of?: Partial<Attempt>;
  readonly code?: string;
}

const refused = (name: string, reason: string, { url, of = {}, code = 'sso-rejected' }: Refusal): void =>
  void it(name, () =>
    assert.throws(
      () => codeOf(url, attempt(of)),
      (error: AuthError) => {
        assert.deepEqual([error.code, (error.cause as Error).message], [code, reason]);
        return true;
      },
    ),
  );

const accepted = (name: string, url: string, of: Partial<Attempt> = {}): void =>
  void it(name, () => assert.equal(codeOf(url, attempt(of)), 'c'));

const state = 'The answer is to another question (state).';
const late = 'The answer comes too late (state).';
const another = 'The answer is of another issuer (iss).';
const elsewhere = 'The answer came to another address (redirect_uri).';
const fragment = 'The answer is in the fragment.';
const no = 'The provider says no (error).';

describe('the state of an answer', () => {
  accepted('what is right has a code', answer());
  refused('case 22: no state', state, { url: answer({ state: undefined }) });
  refused('case 22: an empty state', state, { url: answer({ state: '' }) });
  refused('case 23: another state', state, { url: answer({ state: 'other' }) });
  refused('case 23: the state in other letters', state, { url: answer({ state: 'The-State' }) });
  refused('case 23: another state, and an error', state, {
    url: answer({ state: 'other', code: undefined, error: 'access_denied' }),
  });
  accepted('case 26: nine minutes later', answer(), { begun: Date.now() - 9 * MINUTE });
  refused('case 26: eleven minutes later', late, { url: answer(), of: { begun: Date.now() - 11 * MINUTE } });
  refused('case 26: begun nobody knows when', late, { url: answer(), of: { begun: NaN } });
  refused('case 26: eleven minutes later, and an error', late, {
    url: answer({ code: undefined, error: 'access_denied' }),
    of: { begun: Date.now() - 11 * MINUTE },
  });
});

describe('where an answer came', () => {
  refused('case 32: at another path', elsewhere, { url: answer({}, 'https://portal.example/') });
  refused('case 32: at another origin', elsewhere, {
    url: answer({}, 'https://evil.example/oidc-callback.html'),
  });
  accepted('case 32: at a page of its own', answer({}, 'https://portal.example/other.html'), {
    redirectUri: 'https://portal.example/other.html',
  });
  refused('case 37: in the fragment, too', fragment, { url: `${answer()}#code=c&state=the-state` });
  for (const name of ['code', 'state', 'error', 'id_token', 'access_token'])
    refused(`case 37: ${name} in the fragment`, fragment, { url: `${answer()}#x=y&${name}=z` });
  refused('case 37: in the fragment alone', fragment, { url: `${redirectUri}#code=c&state=the-state` });
  accepted('case 37: a fragment that is no answer', `${answer()}#_=_`);
});

describe('who answers', () => {
  refused('case 32: another issuer', another, { url: answer({ iss: 'https://other.example' }) });
  refused('case 32: a slash at the end', another, { url: answer({ iss: `${issuer}/` }) });
  refused('case 32: an empty issuer', another, { url: answer({ iss: '' }) });
  refused('case 32: an empty issuer that is not announced', another, {
    url: answer({ iss: '' }),
    of: { namesIssuer: false },
  });
  refused('case 32: no issuer, though it is announced', another, { url: answer({ iss: undefined }) });
  accepted('case 32: no issuer, as is announced', answer({ iss: undefined }), { namesIssuer: false });
  accepted('case 32: the issuer, though it is not announced', answer(), { namesIssuer: false });
  refused('case 32: another issuer, though none is announced', another, {
    url: answer({ iss: 'https://other.example' }),
    of: { namesIssuer: false },
  });
  refused('case 32: an error of another issuer', another, {
    url: answer({ code: undefined, error: 'access_denied', iss: 'https://other.example' }),
  });
  refused('case 32: an error of nobody, though the issuer is announced', another, {
    url: answer({ code: undefined, error: 'access_denied', iss: undefined }),
  });
  const template = { issuer: 'https://idp.example/{tenantid}/v2.0', namesIssuer: false };
  refused('case 32: of another instance than the template', another, {
    url: answer({ iss: 'https://other.example/t/v2.0' }),
    of: template,
  });
  refused('case 32: of another version than the template', another, {
    url: answer({ iss: 'https://idp.example/t/v1.0' }),
    of: template,
  });
  accepted('case 32: a tenant of the template', answer({ iss: 'https://idp.example/t/v2.0' }), template);
});

describe('what an answer says', () => {
  for (const [error, code] of [
    ['access_denied', 'sso-cancelled'],
    ['server_error', 'provider-unavailable'],
    ['temporarily_unavailable', 'provider-unavailable'],
    ['login_required', 'sso-rejected'],
    ['interaction_required', 'sso-rejected'],
    ['consent_required', 'sso-rejected'],
    ['invalid_request', 'sso-rejected'],
    ['toString', 'sso-rejected'],
    ['<img src=x>', 'sso-rejected'],
    ['', 'sso-rejected'],
  ] as const)
    refused(`case 36: the error "${error}"`, no, { url: answer({ code: undefined, error }), code });

  refused('case 37: a code and an error', 'The answer is a code and an error.', {
    url: answer({ error: 'access_denied' }),
  });
  refused('case 37: an empty code and an error', 'The answer is a code and an error.', {
    url: answer({ code: '', error: 'access_denied' }),
  });
  for (const name of ['code', 'state', 'iss'] as const)
    refused(`case 37: ${name} twice`, `The answer has ${name} twice.`, {
      url: answer({ [name]: [right[name], 'other'] }),
    });
  refused('case 37: the same code twice', 'The answer has code twice.', {
    url: answer({ code: ['c', 'c'] }),
  });
  refused('case 37: error twice', 'The answer has error twice.', {
    url: answer({ code: undefined, error: ['access_denied', 'server_error'] }),
  });
  refused('case 37: neither a code nor an error', 'The answer has no code.', {
    url: answer({ code: undefined }),
  });
  refused('case 37: an empty code', 'The answer has no code.', { url: answer({ code: '' }) });
});
