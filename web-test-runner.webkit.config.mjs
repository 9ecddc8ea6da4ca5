import { webdriverLauncher } from '@web/test-runner-webdriver';
import { browserTests } from './scripts/browser-tests.mjs';

// Set by scripts/with-webkit.mjs, which this config is to be run by.
const { WEBKIT_DRIVER_PORT: port, WEBKIT_BROWSER: binary } = process.env;

export default {
  ...browserTests,
  concurrency: 1,
  browsers: [
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(port),
      path: '/',
      capabilities: /** @type {any} */ ({
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      }),
    }),
  ],
};
