import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Snippet {
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

/** The code blocks of the README and the guides that are meant to be copied, told by the comment above them. */
export function snippets(): Snippet[] {
  const guides = readdirSync(`${root}docs`).filter((file) => file.endsWith('.md'));
  const texts = ['README.md', ...guides.map((file) => `docs/${file}`)].map((file) =>
    readFileSync(root + file, 'utf8'),
  );
  return texts.flatMap(snippetsIn);
}

export const snippetsIn = (text: string): Snippet[] =>
  [...text.matchAll(/<!-- snippet: (\S+) -->\s+```(\w+)\n(.*?)```/gs)].map(
    ([, name = '', language = '', code = '']) => ({ name, language, code }),
  );

export const ofLanguage = (language: string): Snippet[] =>
  snippets().filter((snippet) => snippet.language === language);

export function codeOf(name: string): string {
  const snippet = snippets().find((candidate) => candidate.name === name);
  assert.ok(snippet, `there is a snippet ${name}`);
  return snippet.code;
}

/** A page with this in it. Trusted Types are required of it, so it wants no worker. */
export const pageWith = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>-</title>${head}<body without-worker>${body}</body></html>`;

/** A folder with these files, in which `pbx-auth` is installed as it was built. */
export function project(name: string, files: Record<string, string>): string {
  const folder = `${root}.cache/snippets/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/node_modules`, { recursive: true });
  symlinkSync(root, `${folder}/node_modules/pbx-auth`, 'dir');
  for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content);
  return folder;
}
