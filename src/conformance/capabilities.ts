import type { AuthAdapter } from '../contract/adapter.js';
import { adapterFunctions } from './bench.js';
import type { Answer, Client } from './client.js';
import { member } from './expect.js';
import { operations, type Capability, type Operation } from './operations.js';

/** An adapter can do what it has a function for. */
export const capabilitiesOf = (adapter: AuthAdapter): ReadonlySet<Capability> =>
  new Set(adapterFunctions.filter((name) => typeof adapter[name] === 'function'));

/**
 * A backend can do what it answers to. The questions change nothing: they lack what the operation needs, and come from
 * nobody.
 */
export async function askCapabilities(openClient: () => Client): Promise<ReadonlySet<Capability>> {
  const found = new Set<Capability>(['resume']); // the page's own part
  for (const operation of operations) {
    if (isKnown(await ask(openClient(), operation))) found.add(operation.capability);
  }
  return found;
}

function ask(client: Client, { method, path }: Operation): Promise<Answer> {
  const body = method === 'POST' || method === 'PUT' ? { body: {} } : {};
  return client.send(method, path.replace(/\{\w+\}/, 'none'), { ...body, anonymous: true });
}

/** 404 says that there is no such path, unless it says that there is no such provider. */
function isKnown({ status, body }: Answer): boolean {
  if (status === 405 || status === 501) return false;
  return status !== 404 || member(body, 'code') === 'provider-unknown';
}
