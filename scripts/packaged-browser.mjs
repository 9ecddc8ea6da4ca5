// The Chromium that ships in an npm package, for Linux machines that have none. It is made for Lambda, which shows.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const folder = join(root, 'node_modules/.cache/chromium');

/** The fonts of the package and those of the system: with none at all Chromium breaks at the first letter. */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks it once, beside the package, and tells programs started by this process where its libraries and fonts are.
 * @returns {Promise<string>} its path
 */
export async function unpackBrowser() {
  mkdirSync(folder, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder; // where the package unpacks to
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'; // else it keeps its libraries to itself, which bare images lack
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontsConfig);
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
