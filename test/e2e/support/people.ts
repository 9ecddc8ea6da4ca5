import assert from 'node:assert/strict';
import type { Portal } from './portal.js';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

type Headers = Readonly<Record<string, string>>;

/** Calls the account API from the page, as that is where an embedded mock can be reached. */
async function post(
  { page, place }: Portal,
  path: string,
  body: object,
  headers: Headers = {},
): Promise<Answer> {
  const request = {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-PBX-Request': '1',
      ...headers,
    },
    body: JSON.stringify(body),
  };
  return page.evaluate(
    async ([url, init]) => {
      const response = await fetch(url, init);
      const text = await response.text();
      return {
        status: response.status,
        body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      };
    },
    [`${place.backend ?? '/v1'}${path}`, request] as const,
  );
}

/** An administrator makes an account; its credentials go out by mail. */
export async function activate(portal: Portal, userNumber: string, email: string): Promise<void> {
  const person = { domain: 'demo.pbx.example', userNumber, displayName: 'Lucía Ortega', email, locale: 'es' };
  const { status } = await post(portal, '/activations', person, { Authorization: 'Bearer admin' });
  assert.equal(status, 202);
}

/** 102 signs in and wants to be called. Returns how to ask what came of it. */
export async function callExtension(portal: Portal): Promise<() => Promise<Answer>> {
  const ordinary = { 'X-PBX-Scenario': 'default' };
  const person = { username: '102', password: 'marea Lenta 58 ñandú', remember: false };
  const { body } = await post(portal, '/session', person, ordinary);
  const answer = { challenge: body['challenge'], method: 'call', trustDevice: false, remember: false };
  const ask = (): Promise<Answer> => post(portal, '/session/challenge', answer, ordinary);
  assert.equal((await ask()).status, 202);
  return ask;
}
