import assert from 'node:assert/strict';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { SiteProvider } from '../site/config.js';
import { startBackend, type Backend } from './backend.js';
import { launchBrowser, visit, type Visitor } from './browser.js';
import { Portal } from './portal.js';
import { clients } from './providers/clients.js';
import { startFedCmProvider, type FedCmProvider } from './providers/fedcm-provider.js';
import { until } from './sessions.js';
import { startSite, type Site } from './site.js';

/** What Chromium notes down by itself of a dialog that led to nothing. */
const notes =
  /^console error: (Prompt dismissed|When fetching the|Provider['’]s |Provider is unable|The provider['’]s |The request has been aborted|User declined|Not signed in|The 'identity-credentials-get' feature)/;

interface Shown {
  readonly dialogId: string;
  readonly dialogType: string;
  readonly accounts: readonly { readonly accountId: string }[];
}

/** A page whose browser asks in dialogs of its own, which no page sees. */
export class DialogPortal extends Portal {
  #shown: Shown[] = [];
  #cdp: CDPSession | undefined;
  /** How many dialogs there were. */
  dialogs = 0;
  #closed = 0;

  /** Before the page asks for anything. */
  async watch(): Promise<void> {
    const cdp = await this.page.createCDPSession();
    cdp.on('FedCm.dialogShown', (dialog) => {
      this.dialogs += 1;
      this.#shown.push(dialog);
    });
    cdp.on('FedCm.dialogClosed', () => (this.#closed += 1));
    await cdp.send('FedCm.enable', { disableRejectionDelay: true });
    this.#cdp = cdp;
  }

  get #devTools(): CDPSession {
    assert.ok(this.#cdp);
    return this.#cdp;
  }

  /** The next dialog, which has to be of this type. */
  async dialog(type: string): Promise<Shown> {
    await until(() => this.#shown.length > 0);
    const shown = this.#shown.shift();
    assert.equal(shown?.dialogType, type);
    return shown;
  }

  async choose(index = 0): Promise<void> {
    await this.select(await this.dialog('AccountChooser'), index);
  }

  async select({ dialogId }: Shown, accountIndex = 0): Promise<void> {
    await this.#devTools.send('FedCm.selectAccount', { dialogId, accountIndex });
  }

  async dismiss(): Promise<void> {
    const { dialogId } = await this.dialog('AccountChooser');
    await this.#devTools.send('FedCm.dismissDialog', { dialogId, triggerCooldown: false });
  }

  /** The browser says that it did not work. */
  async seeError(): Promise<void> {
    const { dialogId } = await this.dialog('Error');
    await this.#devTools.send('FedCm.clickDialogButton', { dialogId, dialogButton: 'ErrorGotIt' });
  }

  /** The window in which the provider asks who it is. */
  async pressForLogin(): Promise<Page> {
    const { context } = this.visitor;
    const opened = context.waitForTarget((target) => target.url().includes('/login'));
    await this.press('other');
    const page = await (await opened).page();
    assert.ok(page);
    return page;
  }

  /** What is said is no alarm. */
  async assertCalm(): Promise<void> {
    assert.ok(await this.page.waitForSelector('pbx-login >>> [role=alert] .info'));
  }

  async assertClosed(): Promise<void> {
    await until(() => this.#closed > 0);
  }

  /** The dialog is gone, the login is as it was, and nobody was told of a failure. */
  async assertCalledOff(): Promise<void> {
    await this.assertClosed();
    await this.page.waitForFunction(() => document.querySelector('pbx-login')?.status === 'idle');
    assert.deepEqual(await this.errors(), []);
  }
}

export interface FedCmStage {
  readonly browser: Browser;
  readonly site: Site;
  readonly fedcm: FedCmProvider;
  readonly backend: Backend;
  readonly stop: () => Promise<void>;
}

export async function startFedCmStage(): Promise<FedCmStage> {
  const [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const { clientId } = clients;
  const fedcm = await startFedCmProvider({ clientId, origins: [site.origin] });
  const subjects = { ana: '101', elena: '105', stranger: '999' };
  const backend = await startBackend({ other: { issuer: fedcm.origin, clientId, subjects } });
  site.connect = [fedcm.origin, new URL(backend.apiUrl).origin];
  return {
    ...{ browser, site, fedcm, backend },
    stop: async () => {
      await browser.close();
      fedcm.stop();
      await Promise.all([site.stop(), backend.stop()]);
    },
  };
}

/** Of the page: a provider that asks in a dialog, where there are any. */
export const asking = ({ origin, clientId, configUrl }: FedCmProvider, dialog = true): SiteProvider => ({
  preset: 'oidc',
  options: {
    ...{ authority: origin, clientId, name: 'Acme ID', finish: 'backend-credential' },
    ...(dialog && { fedCm: configUrl }),
  },
});

/** All is as it should be, Ana is signed in at the provider, and nothing has been handed over. */
export function reset({ fedcm, site, backend }: FedCmStage): void {
  Object.assign(fedcm, { signedIn: ['ana'], claims: {}, bend: undefined, refusal: undefined, broken: {} });
  fedcm.approved.clear();
  backend.handOvers.length = 0;
  site.config = { apiUrl: backend.apiUrl, providers: { other: asking(fedcm) } };
}

/** A new visitor at the login. */
export const meetDialog = (stage: FedCmStage, deed: (portal: DialogPortal) => Promise<void>): Promise<void> =>
  visit(stage.browser, async (visitor: Visitor) => {
    reset(stage);
    const portal = new DialogPortal(visitor, stage.site);
    await portal.watch();
    await portal.open();
    await deed(portal);
    const { problems } = visitor;
    problems.splice(0, Infinity, ...problems.filter((problem) => !notes.test(problem)));
  });
