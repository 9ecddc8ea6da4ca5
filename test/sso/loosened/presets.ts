import type { Loosening } from './loosening.js';

/** Of `providers.ts`, each noticed by a test in Node. */
const preset = (
  check: string,
  find: string,
  replace: string,
  test: string,
  { file = 'src/adapters/oidc/providers.ts', tests = 'presets.test.ts' } = {},
): Loosening => ({ check, file, find, replace, caughtBy: { file: tests, test } });

const guard = { tests: 'guard.test.ts' };
const client = `if (!clientId || typeof clientId !== 'string')`;
const flows = `if (!flows.length || flows.some((flow) => !['redirect', 'popup'].includes(flow)))`;
const scope = `if (!scope.split(' ').includes('openid'))`;
const authority = 'if (!secureUrl(preset.authority) || /[?#]/.test(preset.authority))';
const tenants = `(tenant === 'organizations' ? theirs !== PERSONAL : tenant === 'common' || theirs === id)`;
const guid = '/^[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}$/';

/** Of a preset's tenants and domains. */
const letIn: readonly Loosening[] = [
  preset(
    'that a tenant is one',
    '!GUID.test(one)',
    'false',
    'case 44: microsoft() with the tenant contoso.example',
  ),
  preset('that there is a tenant', '.map(String)', '', 'case 44: microsoft() with the tenant undefined'),
  preset(
    'tenants that are let in',
    '[id, ...(allowedTenants ?? [])]',
    '[id]',
    'case 44: microsoft() that lets in *',
  ),
  preset(
    'the beginning of a tenant',
    guid,
    guid.replace('^', ''),
    'case 28: "../11111111-2222-4333-8444-555555555555" as tenant',
    guard,
  ),
  preset(
    'the end of a tenant',
    guid,
    guid.replace('$', ''),
    'case 28: "11111111-2222-4333-8444-555555555555 " as tenant',
    guard,
  ),
  preset(
    'that organizations have no private accounts',
    `theirs !== PERSONAL`,
    'true',
    'case 39: a private account at organizations',
    guard,
  ),
  preset(
    'that consumers have no work accounts',
    tenants,
    `(tenant !== 'organizations' || theirs !== PERSONAL)`,
    'case 39: a work account at consumers',
    guard,
  ),
  preset(
    'the one tenant',
    tenants,
    `(tenant !== 'organizations' || theirs !== PERSONAL)`,
    'case 39: another tenant than the configured one',
    guard,
  ),
  preset(
    'the list of tenants',
    '(allowedTenants?.includes(theirs) ?? true)',
    'true',
    'case 39: a tenant that is not on the list',
    guard,
  ),
  preset('the domain of an account', 'claims: hd,', '', 'case 39: an account without a domain', guard),
  preset(
    'that others are not spelled as Google',
    `authority === 'https://accounts.google.com' ? ['accounts.google.com'] : []`,
    `['accounts.google.com']`,
    'case 28: the short spelling of Google for somebody else',
    guard,
  ),
];

/** Of options that cannot work. */
const options: readonly Loosening[] = [
  preset(
    'that there is a client',
    client,
    'if (clientId === undefined)',
    'case 44: oidc() with "" as clientId',
  ),
  preset('that a client is text', client, 'if (!clientId)', 'case 44: oidc() with "7" as clientId'),
  preset(
    'that a provider has a name',
    `if (!preset.name) refuse('needs a name.');`,
    '',
    'case 44: oidc() without a name',
  ),
  preset(
    'that there is a flow',
    flows,
    flows.replace('!flows.length || ', ''),
    'case 44: oidc() without flows',
  ),
  preset('which flows there are', flows, 'if (!flows.length)', 'case 44: google() with an unknown flow'),
  preset('that openid is asked for', scope, 'if (!scope)', 'case 44: microsoft() without openid'),
  preset(
    'that openid is a word',
    scope,
    `if (!scope.includes('openid'))`,
    'case 44: oidc() with what looks like openid',
  ),
  preset(
    'what the flow says itself',
    'if (reserved) refuse(',
    'if (false) refuse(',
    'case 44: oidc() with the parameter state',
  ),
  preset(
    'that the flow says the nonce itself',
    '|state|nonce|',
    '|state|',
    'case 44: google() with the parameter nonce',
  ),
  preset(
    'that an authority is safe',
    authority,
    'if (/[?#]/.test(preset.authority))',
    'case 44: microsoft() at http://idp.example',
  ),
  preset(
    'that metadata can be below an authority',
    authority,
    'if (!secureUrl(preset.authority))',
    'case 44: oidc() at https://idp.example/?tenant=x',
  ),
  preset(
    'who finishes for Google',
    `if (finish !== 'backend-code')`,
    'if (false)',
    'case 44: google() by browser',
  ),
  preset(
    'how to finish',
    `if ((finish as string) !== 'browser')`,
    'if (false)',
    'case 44: oidc() with an unknown finish',
  ),
  preset(
    'who is who',
    `if (typeof browser.user !== 'function')`,
    'if (false)',
    'case 44: microsoft() in the browser, with usr_101 for who is who',
  ),
  preset(
    'a backend that takes codes',
    `if (finish === 'backend-code' && !backend?.signInWithCode)`,
    'if (false)',
    'case 44: a code, and no backend',
  ),
  preset(
    'a backend that takes ID tokens',
    'return needsCredential && !backend?.signInWithCredential',
    'return false',
    'case 44: an ID token, and a backend that takes codes',
  ),
  preset(
    'a backend that takes what a dialog gives',
    `finish === 'backend-credential' || fedCm !== undefined`,
    `finish === 'backend-credential'`,
    'case 44: the dialog of the browser, and a backend that takes codes',
  ),
  preset(
    'that a backend is missing',
    'if (missing) throw',
    'if (false) throw',
    'case 44: a code, and no backend',
    {
      file: 'src/adapters/oidc/index.ts',
    },
  ),
];

/** Of the presets of providers. */
export const presetLoosenings: readonly Loosening[] = [...letIn, ...options];
