import type { AuthAdapter } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import type { AdapterSource } from './adapter-source.js';

interface RestModule {
  createRestAdapter: (options: { baseUrl: string }) => AuthAdapter;
}

/**
 * The adapter of a source, loaded where needed.
 *
 * @param importRest The import of the REST adapter, which waits until it is needed.
 * @throws AuthError `network` or `offline` where it does not load.
 * @throws TypeError where the page names none, or a wrong `base-url`.
 */
export async function loadAdapter(
  source: AdapterSource,
  importRest: () => Promise<RestModule>,
): Promise<AuthAdapter> {
  const { current, context, host } = source;
  if (current) return current;
  if (context) return context.loadAdapter();
  const { baseUrl, localName } = host;
  if (!baseUrl) {
    throw new TypeError(`<${localName}> needs "adapter", "base-url" or a <pbx-auth-provider> around it.`);
  }
  const { createRestAdapter } = await importRest().catch((cause: unknown) => {
    throw new AuthError(navigator.onLine ? 'network' : 'offline', { cause });
  });
  source.rest = { baseUrl, adapter: createRestAdapter({ baseUrl }) };
  return source.rest.adapter;
}
