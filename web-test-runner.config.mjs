import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser, launchFlags } from './scripts/browser.mjs';
import { browserTests } from './scripts/browser-tests.mjs';

export default {
  ...browserTests,
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: launchFlags } })],
};
