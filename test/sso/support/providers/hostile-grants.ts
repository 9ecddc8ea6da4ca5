import { randomUUID } from 'node:crypto';
import { clients } from './clients.js';
import type { Fields } from './http.js';
import { challengeOf } from './walk.js';

/** Whom a code or a refresh token is for. */
export interface Grant {
  readonly clientId: string;
  readonly sub: string;
  readonly scope: string;
}

export interface CodeGrant extends Grant {
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly nonce?: string | undefined;
}

/** What is given for a code or a refresh token. */
export interface Given {
  readonly grant: Grant & Partial<CodeGrant>;
  readonly accessToken: string;
  readonly refreshToken: string;
}

interface Family {
  readonly grant: Grant;
  /** The only one that is still good. */
  latest: string;
}

export interface Grants {
  readonly issueCode: (grant: CodeGrant) => string;
  /** An error of RFC 6749 §5.2 where nothing is given. */
  readonly take: (form: Fields) => Given | { readonly error: string };
  /** Whose access token this is. */
  readonly bearer: (accessToken: string) => Grant | undefined;
  readonly revoke: (token: string) => void;
  readonly clear: () => void;
}

export function createGrants(): Grants {
  const codes = new Map<string, CodeGrant>();
  const tokens = createTokens();

  function takeCode({ code = '', client_id, redirect_uri, code_verifier = '' }: Fields) {
    const grant = codes.get(code);
    codes.delete(code);
    const fits =
      grant?.clientId === client_id &&
      grant?.redirectUri === redirect_uri &&
      grant?.codeChallenge === challengeOf(code_verifier);
    return grant && fits ? tokens.give(grant) : { error: 'invalid_grant' };
  }

  return {
    ...tokens,
    issueCode: (grant) => {
      const code = `code-${randomUUID()}`;
      codes.set(code, grant);
      return code;
    },
    take: (form) => {
      if (!knowsItsSecret(form)) return { error: 'invalid_client' };
      if (form['grant_type'] === 'authorization_code') return takeCode(form);
      return form['grant_type'] === 'refresh_token'
        ? tokens.renew(form)
        : { error: 'unsupported_grant_type' };
    },
    clear: () => {
      codes.clear();
      tokens.clear();
    },
  };
}

/** Access tokens, and refresh tokens that are good once. */
function createTokens() {
  const accessTokens = new Map<string, Grant>();
  /** By each of its refresh tokens, used ones too. */
  const families = new Map<string, Family>();

  function give(grant: Given['grant'], family: Family = { grant, latest: '' }): Given {
    const accessToken = `at-${randomUUID()}`;
    accessTokens.set(accessToken, grant);
    family.latest = `rt-${randomUUID()}`;
    families.set(family.latest, family);
    return { grant, accessToken, refreshToken: family.latest };
  }

  function renew({ refresh_token: token = '', client_id }: Fields) {
    const family = families.get(token);
    if (!family || family.grant.clientId !== client_id) return { error: 'invalid_grant' };
    if (family.latest === token) return give(withoutNonce(family.grant), family);
    // Used before: somebody has it who should not. Whose copy is the stolen one, nobody knows.
    revoke(token);
    return { error: 'invalid_grant' };
  }

  function revoke(token: string): void {
    accessTokens.delete(token);
    const family = families.get(token);
    for (const [one, its] of families) if (its === family) families.delete(one);
  }

  return {
    give,
    renew,
    revoke,
    bearer: (accessToken: string) => accessTokens.get(accessToken),
    clear: () => [accessTokens, families].forEach((map) => map.clear()),
  };
}

const knowsItsSecret = ({ client_id, client_secret }: Fields): boolean =>
  client_id !== clients.webClientId || client_secret === clients.webClientSecret;

/** That of the beginning does not belong into later ID tokens (OpenID Connect Core §12.2). */
const withoutNonce = ({ clientId, sub, scope }: Grant): Grant => ({ clientId, sub, scope });
