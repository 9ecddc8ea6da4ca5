// Somebody has the packed package and follows its README, from an empty folder, with nothing else to read.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { after, afterEach, before, describe, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import { snippetsIn } from '../e2e/support/snippets.js';
import { environment, npm, pack } from './support/install.js';
import { freePort } from './support/npm-start.js';

const workshop = mkdtempSync(join(tmpdir(), 'pbx-auth-readme-'));
const plain = join(workshop, 'plain');
const react = join(workshop, 'react');
const started: (() => void)[] = [];
let browser: Browser;
let tarball: string;

before(async () => {
  browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  tarball = pack(workshop);
});
afterEach(() => {
  for (const stop of started.splice(0)) stop();
});
after(async () => {
  await browser.close();
  rmSync(workshop, { recursive: true, force: true, maxRetries: 5 });
});

/** What stands in the README that was installed with the package. */
function codeOf(folder: string, name: string): string {
  const readme = readFileSync(join(folder, 'node_modules/pbx-auth/README.md'), 'utf8');
  const snippet = snippetsIn(readme).find((one) => one.name === name);
  assert.ok(snippet, `the README has a snippet ${name}`);
  return snippet.code;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

const install = (folder: string, ...packages: string[]): string =>
  npm(folder, 'install', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline', ...packages);

/** Starts a program of a project, and finds in what it prints where it listens. */
function start(folder: string, ...command: string[]): Promise<string> {
  const child = spawn('npx', ['--no-install', ...command], { cwd: folder, env: environment, detached: true });
  started.push(() => child.exitCode === null && child.pid !== undefined && process.kill(-child.pid));
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString().replace(/\u001b\[\d+m/g, '');
      const [address] = /http:\/\/[\w.]+:\d+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(`${command.join(' ')} ended:\n${said}`)));
  });
}

async function signIn(page: string, username: string, password: string, greeting: string): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(20_000);
  try {
    const tab = await context.newPage();
    await tab.goto(page);
    await tab.getByLabel('Login name').fill(username);
    await tab.getByRole('textbox', { name: 'Password' }).fill(password);
    await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
    await tab.getByText(greeting).waitFor();
  } finally {
    await context.close();
  }
}

/** What `npm create vite@latest -- --template react-ts` makes, as far as it matters here. */
const template = {
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  'index.html': '<div id="root"></div><script type="module" src="/src/main.tsx"></script>',
  'src/main.tsx': `
    import { StrictMode } from 'react';
    import { createRoot } from 'react-dom/client';
    import App from './App.tsx';

    createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);`,
};

/** The React page of the README, in front of a backend. */
async function reactPage(backend: string, port: string): Promise<string> {
  const config = codeOf(react, 'react-proxy').replace('http://127.0.0.1:4010', backend);
  write(react, { 'src/App.tsx': codeOf(react, 'react-app'), 'vite.config.ts': config });
  return start(react, 'vite', '--host', '127.0.0.1', '--port', port, '--strictPort');
}

describe('Who follows the README gets a login', () => {
  test('in plain HTML', async () => {
    write(plain, { 'package.json': '{}' });
    install(plain, tarball, 'msw');
    write(plain, { 'index.html': codeOf(plain, 'html'), 'main.js': codeOf(plain, 'html-script') });
    const mock = await start(plain, 'pbx-auth', 'mock', '--static', '.', '--port', '0');
    await signIn(mock, '101@demo.pbx.example', 'tormenta-violeta-31-Faro', 'Hello, Ana García López');
  });

  test('in React', async () => {
    write(react, template);
    install(react, tarball, 'msw', 'react', 'react-dom', 'vite', '@vitejs/plugin-react');
    const mock = await start(react, 'pbx-auth', 'mock', '--port', '0');
    const page = await reactPage(mock, await freePort());
    await signIn(page, '101@demo.pbx.example', 'tormenta-violeta-31-Faro', 'Hello, Ana García López');
  });

  test('with a backend of their own, which keeps the contract', async () => {
    const port = await freePort();
    const program = codeOf(react, 'backend')
      .replace('http://localhost:5173', `http://127.0.0.1:${port}`)
      .replace(
        '.listen(4010)',
        `.listen(0, function () { console.log('http://127.0.0.1:' + this.address().port); })`,
      );
    write(react, { 'backend.mjs': program, 'fixtures.json': codeOf(react, 'backend-fixtures') });
    const backend = await start(react, 'node', 'backend.mjs');
    const report = npm(
      react,
      'exec',
      '--',
      'pbx-auth',
      'conformance',
      `${backend}/v1`,
      '--fixtures',
      'fixtures.json',
    );
    assert.match(report, /\n[1-9]\d* passed, 0 failed/);
    await signIn(await reactPage(backend, port), '101', 'tejado-verde-44-Brisa', 'Hello, Ana García');
  });
});
