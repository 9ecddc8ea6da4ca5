// A plugin of the browser test runner: the command `resize-page`. Its own `set-viewport` knows no WebDriver, so no WebKit.

/** @typedef {{ width: number, height: number }} Size of the page, in CSS pixels */

/**
 * A window is larger than its page, by as much as the browser has around it.
 * @param {any} driver of webdriverio, whose types are not ours to import
 * @param {Size} size
 */
async function resizeWindow(driver, { width, height }) {
  const page = () =>
    /** @type {Promise<Size>} */ (
      driver.execute(() => ({ width: window.innerWidth, height: window.innerHeight }))
    );
  const [outer, inner] = [await driver.getWindowRect(), await page()];
  const around = { width: outer.width - inner.width, height: outer.height - inner.height };
  await driver.setWindowRect(null, null, width + around.width, height + around.height);
  const timeoutMsg = `The page did not become ${width} px wide.`;
  await driver.waitUntil(async () => (await page()).width === width, { timeoutMsg });
}

/** @type {import('@web/test-runner').TestRunnerPlugin<Size>} */
export const resizePage = {
  name: 'resize-page',
  async executeCommand({ command, payload, session }) {
    if (command !== 'resize-page' || !payload) return undefined;
    const browser = /** @type {any} */ (session.browser);
    if (session.browser.type === 'webdriver') await resizeWindow(browser.driver, payload);
    else await browser.getPage(session.id).setViewport(payload);
    return true;
  },
};
