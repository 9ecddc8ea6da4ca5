import type { Loosening } from './loosening.js';

/** Of what waits in the tab, and of the callback page, each noticed in a page. */
const trip = (
  check: string,
  find: string,
  replace: string,
  test: string,
  { file = 'src/adapters/oidc/trip.ts', tests = 'hostile-callback.e2e.ts' } = {},
): Loosening => ({ check, file, find, replace, caughtBy: { file: tests, test } });

const atCallback = { file: 'src/oidc-callback.ts' };
const traces = { tests: 'hostile-traces.e2e.ts' };
const clean = `history.replaceState(null, '', pathname);`;

/** Of a way that leads the whole page away and back. */
export const tripLoosenings: readonly Loosening[] = [
  trip(
    'that an attempt is of one tab',
    `const key = 'pbx-auth.sso-trip';`,
    `const key = 'pbx-auth.sso-trip';\nconst sessionStorage = localStorage;`,
    'case 24: an answer for another tab',
  ),
  trip(
    'that an attempt is over',
    'sessionStorage.removeItem(key);',
    '',
    'case 38: nothing of it is left in the page',
    traces,
  ),
  trip(
    'the shape of what is kept',
    `every((one) => typeof one === 'string')`,
    'every((one) => one !== undefined)',
    'case 25: what is kept is of another shape',
  ),
  trip(
    'that what is kept can be read',
    '  } catch {\n    return undefined;',
    '  } catch (error) {\n    throw error;',
    'case 25: what is kept is no JSON',
  ),
  trip(
    'that one answer is enough',
    'if (!trip || trip.answer !== undefined)',
    'if (!trip)',
    'case 25: a second answer, before the first one was looked at',
    atCallback,
  ),
  trip(
    'that somebody waits for an answer',
    `if (!trip || trip.answer !== undefined) {
    showOver();
    return;
  }
  keepTrip({ ...trip, answer });
  const { href, origin } = new URL(trip.returnTo, location.href);`,
    `keepTrip({ state: '', attempt: '{}', ...trip, answer });
  const { href, origin } = new URL(trip?.returnTo ?? '/#pbx-resume', location.href);`,
    'case 25: an answer that was used',
    atCallback,
  ),
  trip(
    'that the way back is to this origin',
    `origin === location.origin ? href : '/'`,
    'href',
    'case 14: a way back to another origin leads to the start page',
    atCallback,
  ),
  trip('the address of the callback page', clean, '', 'case 38: it is cleaned before anything else', {
    ...atCallback,
    ...traces,
  }),
  trip(
    'when the address of the callback page is cleaned',
    clean,
    `setTimeout(() => history.replaceState(null, '', pathname));`,
    'case 38: it is cleaned before anything else',
    { ...atCallback, ...traces },
  ),
  trip(
    'that there is an answer',
    'if (trip?.answer !== undefined)',
    'if (trip)',
    'case 25: an answer after somebody came back without one',
    { file: 'src/adapters/oidc/index.ts' },
  ),
  trip(
    'that there will be a way back',
    `throw new AuthError('unsupported', { cause }); // there would be no way back`,
    '',
    'case 44: a browser that keeps nothing',
    { file: 'src/adapters/oidc/engine.ts', tests: 'hostile.e2e.ts' },
  ),
];
