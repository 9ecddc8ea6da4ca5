import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import { readText, sendPage } from './http.js';
import { consentPage, errorPage, loginPage } from './pages.js';
import { personOf } from './people.js';

/** Where oidc-provider sends a person who has something to decide. */
export const INTERACTION = '/interaction/';

/** The page on which a person decides, and what becomes of it. */
export async function interact(
  name: string,
  provider: Provider,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const details = await provider.interactionDetails(incoming, outgoing).catch(() => undefined);
  if (!details) {
    sendPage(outgoing, 400, errorPage('session_not_found', 'This sign-in is over, or of another browser.'));
    return;
  }
  if (incoming.method === 'POST') {
    const decision = decided(new URLSearchParams(await readText(incoming)));
    await provider.interactionFinished(incoming, outgoing, decision);
    return;
  }
  const { client_id: client, login_hint: hint } = details.params;
  const html = details.prompt.name === 'consent' ? consentPage(text(client)) : loginPage(name, text(hint));
  sendPage(outgoing, 200, html);
}

function decided(form: URLSearchParams): InteractionResults {
  if (form.has('allow')) return { consent: {} };
  const accountId = personOf(form.get('choose') ?? '')?.id;
  if (!accountId) return { error: 'access_denied', error_description: 'The person said no' };
  return { login: { accountId, remember: form.has('remember') }, select_account: {} };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
