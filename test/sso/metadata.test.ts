// What is taken for a provider's metadata, member by member: case 33 of the attack catalogue, where no browser is needed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMetadata } from '../../src/adapters/oidc/metadata.js';

const right = {
  issuer: 'https://idp.example',
  authorization_endpoint: 'https://idp.example/authorize',
  token_endpoint: 'https://tokens.idp.example/token',
  jwks_uri: 'https://idp.example/keys',
};
const further = {
  revocation_endpoint: 'https://idp.example/revoke',
  end_session_endpoint: 'https://idp.example/logout',
  authorization_response_iss_parameter_supported: true,
};

const refused = (name: string, metadata: unknown): void =>
  void it(`case 33: ${name}`, () => assert.throws(() => readMetadata(metadata), { code: 'protocol' }));

describe('metadata', () => {
  it('are read as far as they are used', () => {
    assert.deepEqual(readMetadata({ ...right, scopes_supported: ['openid'] }), right);
    assert.deepEqual(readMetadata({ ...further, ...right }), { ...right, ...further });
  });
  it('may be of this device, without TLS', () => {
    const local = { ...right, token_endpoint: 'http://localhost:4010/token' };
    assert.deepEqual(readMetadata(local), local);
  });

  for (const nothing of [undefined, null, [], 'metadata', 7])
    refused(`${JSON.stringify(nothing)} for metadata`, nothing);

  for (const name of Object.keys(right)) {
    refused(`no ${name}`, { ...right, [name]: undefined });
    refused(`a list for ${name}`, { ...right, [name]: ['https://idp.example/'] });
  }

  for (const name of Object.keys({ ...right, ...further }).filter((one) => /_endpoint|_uri/.test(one)))
    for (const [what, url] of [
      ['where others listen', 'http://idp.example/x'],
      ['with somebody in front', 'https://portal.example@evil.example/'],
      ['with a password', 'https://:secret@idp.example/'],
      ['that is not of the web', 'ftp://localhost/x'],
      ['that is a script', 'javascript:alert(1)'],
      ['that is a page of its own', 'data:text/html,x'],
      ['below another address', '/x'],
      ['that is empty', ''],
    ] as const)
      refused(`${name} ${what}`, { ...right, [name]: url });

  for (const word of ['true', 1, {}])
    refused(`${JSON.stringify(word)} where yes or no is due`, {
      ...right,
      authorization_response_iss_parameter_supported: word,
    });
});
