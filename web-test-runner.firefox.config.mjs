import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { onPath } from './scripts/browser.mjs';
import { browserTests } from './scripts/browser-tests.mjs';

const executablePath = process.env.FIREFOX_PATH || onPath(['firefox-esr', 'firefox'])[0];
if (!executablePath) {
  console.error(
    'No Firefox was found: "sudo apt-get install firefox-esr", or set FIREFOX_PATH to the one you have.',
  );
  process.exit(1);
}

export default {
  ...browserTests,
  concurrency: 1,
  browsers: [puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true } })],
};
