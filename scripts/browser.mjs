// Finds a Chromium for the tests, or gets one, or says in one sentence how to.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './packaged-browser.mjs';

const names =
  process.platform === 'win32'
    ? ['chrome.exe', 'chromium.exe', 'msedge.exe']
    : ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];

const { HOME = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
const programFilesX86 = process.env['PROGRAMFILES(X86)'] ?? '';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  darwin: ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `${folder}/${app}.app/Contents/MacOS/${app}`,
    ),
  ),
  win32: [PROGRAMFILES, programFilesX86, LOCALAPPDATA].flatMap((folder) => [
    `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    `${folder}\\Chromium\\Application\\chrome.exe`,
    `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

const isRoot = process.getuid?.() === 0;

/** Flags for every launch: no sandbox where Chromium cannot have one, and no traffic of its own. */
export const launchFlags = [
  ...(isRoot || process.env.CI ? ['--no-sandbox', '--no-zygote'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Only Linux has stubs that install nothing and builds that lack a library; on Windows `--version` opens a window. */
function starts(/** @type {string} */ path) {
  if (process.platform !== 'linux') return existsSync(path);
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function fromEnvironment() {
  const path = process.env.CHROME_PATH;
  if (!path) return undefined;
  if (starts(path)) return path;
  throw new Error(
    `CHROME_PATH is "${path}", but no browser starts there: correct it, or unset it to have one found.`,
  );
}

/**
 * Where these programs are on PATH, the first one first.
 * @param {string[]} programs
 */
export function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .filter((path) => existsSync(path));
}

const fromPath = () => onPath(names).find(starts);

const fromUsualPlaces = () => usualPlaces[process.platform]?.find((path) => existsSync(path));

async function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const path = await unpackBrowser();
  if (starts(path)) return path;
  rmSync(path); // perhaps half unpacked
  return undefined;
}

function fromApt() {
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log("No browser found: installing Debian's chromium ...");
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
  run('update', '-qq');
  return run('install', '-y', '-qq', '--no-install-recommends', 'chromium') ? fromPath() : undefined;
}

const howToGetOne = {
  linux: 'install one ("sudo apt-get install chromium" on Debian and Ubuntu)',
  darwin: 'install one ("brew install --cask google-chrome")',
  win32: 'install one ("winget install Google.Chrome")',
};

/** Path of a Chromium, Chrome or Edge that starts. Rejects with one sentence that says the way out. */
export async function findBrowser() {
  const path = fromEnvironment() ?? fromPath() ?? fromUsualPlaces() ?? (await fromPackage()) ?? fromApt();
  if (path) return path;
  const advice = howToGetOne[/** @type {'linux'} */ (process.platform)] ?? 'install Chromium';
  throw new Error(
    `No Chromium, Chrome or Edge was found: ${advice}, or set CHROME_PATH to the one you have.`,
  );
}
