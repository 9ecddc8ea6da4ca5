import type { AuthAdapter } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import { safeHref } from '../../contract/safe-href.js';
import { own } from '../../exchange/readers.js';
import { answerOf } from '../sso-window/answer.js';
import { callbackUrl } from '../sso-window/callback-url.js';
import { markState } from '../sso-window/messages.js';
import { inWindow } from '../sso-window/open.js';

export interface PopupSsoOptions {
  /**
   * The callback page, of this origin: `pbx-auth/oidc-callback.html`, or a page of yours that imports
   * `pbx-auth/oidc-callback`. Default: `/oidc-callback.html`.
   */
  readonly callback?: string;
}

/** An adapter slice: spread it over the backend's own. */
export type PopupSso = Required<Pick<AuthAdapter, 'getProviders' | 'signInWith'>>;

type SsoBackend = Required<Pick<AuthAdapter, 'getProviders' | 'signInWith' | 'resume'>>;

/**
 * Single sign-on that the backend begins, in a window: the page stays where it is, with all that was typed. The providers
 * of the backend that know the flow `popup` prefer it.
 */
export function createPopupSso(backend: SsoBackend, options: PopupSsoOptions = {}): PopupSso {
  const { callback = '/oidc-callback.html' } = own(options);
  return {
    async getProviders(input, options) {
      const providers = await backend.getProviders(input, options);
      return providers.map((provider) => ({
        ...provider,
        flows: [...provider.flows].sort((one, other) => Number(other === 'popup') - Number(one === 'popup')),
      }));
    },

    async signInWith(input, options) {
      if (input.flow !== 'popup') return backend.signInWith(input, options);
      return inWindow(options, async (opened) => {
        const state = markState(crypto.randomUUID());
        const returnTo = `${callbackUrl(callback)}?${new URLSearchParams({ state })}`;
        const begun = await backend.signInWith({ ...input, returnTo }, options);
        if (begun.status !== 'redirecting') return begun;
        const url = safeHref(begun.url, location.href);
        if (!url) throw new AuthError('protocol');
        const answer = answerOf(opened, state, options);
        opened.window.location.replace(url);
        const end = await backend.resume({ url: await answer }, options);
        if (end.status === 'signed-out') throw new AuthError('sso-rejected');
        return end;
      });
    },
  };
}
