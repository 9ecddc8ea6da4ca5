// How long a password takes in Chromium: on the main thread at each key, and until the worker's answer is there.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { findBrowser, launchFlags } from '../browser.mjs';
import { bundle, bundleRater } from '../bundle-rater.mjs';
import { root } from '../setup.mjs';

/** The controller, as a page has it. */
async function controller() {
  const build = await rolldown({
    input: join(root, 'src/controllers/strength-estimate.ts'),
    plugins: [{ name: 'external', resolveId: bundleRater().resolveId }],
  });
  const { output } = await build.generate({ format: 'es', minify: true });
  await build.close();
  return { fileName: 'controller.js', code: output[0].code };
}

/** Runs in the page. @param {string[]} passwords */
async function measure(passwords) {
  const { StrengthEstimate } = await import(/** @type {any} */ ('/controller.js'));
  /** @type {() => void} */
  let answered = () => {};
  const host = Object.assign(document.createElement('div'), { addController() {}, requestUpdate() {} });
  const estimate = new StrengthEstimate(host, { estimated: () => answered() });
  const times = { start: 0, page: /** @type {number[]} */ ([]), answer: /** @type {number[]} */ ([]) };
  for (const [index, password] of ['warm', ...passwords].entries()) {
    const before = performance.now();
    const answer = new Promise((resolve) => (answered = () => resolve(undefined)));
    estimate.assess(password);
    const inPage = performance.now() - before;
    await answer;
    const all = performance.now() - before;
    if (index === 0) times.start = all;
    else {
      times.page.push(inPage);
      times.answer.push(all);
    }
  }
  return times;
}

/** @param {string[]} passwords */
export async function timing(passwords) {
  const files = new Map(
    [...(await bundle()), await controller()].map(({ fileName, code }) => [`/${fileName}`, code]),
  );
  const server = createServer(({ url = '' }, response) => {
    const code = files.get(url);
    response.setHeader('content-type', code === undefined ? 'text/html' : 'text/javascript');
    response.end(code ?? '<!doctype html><title>Bench</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    return await page.evaluate(measure, passwords);
  } finally {
    await browser.close();
    server.close();
  }
}
