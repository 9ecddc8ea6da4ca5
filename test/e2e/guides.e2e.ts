// What people read: on GitHub, and as guides in Storybook. That snippets work is in `snippets.e2e.ts`.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { guideOf, slugOf } from '../../stories/guides/links.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(root + folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);

const documents = ['README.md', ...markdownIn('docs')];
const withNotes = [...documents, ...markdownIn('docs/decisions'), 'CONTRIBUTING.md', 'SECURITY.md'];

/** The text around its code. */
const prose = (text: string): string => text.replace(/^( *)```.*?^\1```$|^ {4,}.*$|`[^`\n]*`/gms, '');

function linksOf(path: string): string[] {
  const text = prose(read(path));
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)];
  return links.map(([, link, file]) => link ?? file ?? '').filter((link) => !/^https:/.test(link));
}

/** Where a link leads: a file, and a heading in it. */
function target(from: string, link: string): { file: string; heading: string } {
  const { pathname, hash } = new URL(link, `https://pbx-auth.example/${from}`);
  return { file: pathname.slice(1), heading: decodeURIComponent(hash.slice(1)) };
}

const headingsOf = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading));

describe('Links of the documents', () => {
  for (const path of withNotes) {
    test(`lead to files and headings that there are: ${path}`, () => {
      const broken = linksOf(path).filter((link) => {
        const { file, heading } = target(path, link);
        return !existsSync(root + file) || (heading !== '' && !headingsOf(file).includes(heading));
      });
      assert.deepEqual(broken, []);
    });

    test(`say which heading they mean: ${path}`, () => {
      const headings = headingsOf(path);
      assert.equal(new Set(headings).size, headings.length, 'no two headings have the same id');
    });
  }

  test('are found', () => {
    assert.ok(withNotes.flatMap(linksOf).length > 200);
  });
});

describe('Guides', () => {
  const pages = readdirSync(`${root}stories/guides`).filter((file) => file.endsWith('.mdx'));
  /** The ids that Storybook gives them. */
  const ids = pages.map((page) => {
    const title = /<Meta title="([^"]+)"/.exec(read(`stories/guides/${page}`))?.[1] ?? '';
    return `${title.toLowerCase().replace(/[^a-z]+/g, '-')}--docs`;
  });

  for (const path of [...documents, 'docs/decisions/what-is-stored.md']) {
    test(`show what people read elsewhere, and links lead there: ${path}`, () => {
      const id = /^\?path=\/docs\/([\w-]+)/.exec(guideOf('README.md', path) ?? '')?.[1];
      assert.ok(id !== undefined && ids.includes(id), `${id} is a guide`);
    });
  }

  test('each show a document', () => {
    assert.equal(pages.length, documents.length + 1); // all decisions are one
    for (const path of documents) {
      const page = pages.find((file) => read(`stories/guides/${file}`).includes(`../../${path}?raw`));
      assert.ok(page, path);
    }
  });

  test('keep the place that a link names', () => {
    assert.equal(guideOf('docs/login.md', 'security.md#x'), '?path=/docs/guides-security--docs#x');
    assert.equal(guideOf('docs/login.md', '../README.md'), '?path=/docs/guides-start--docs');
    assert.equal(
      guideOf('docs/login.md', 'decisions/single-sign-on-in-the-page.md#mix-up'),
      '?path=/docs/guides-decisions--docs#single-sign-on-in-the-page-mix-up',
    );
    assert.equal(guideOf('README.md', 'CONTRIBUTING.md'), undefined);
  });
});

test('the guide on theming has every token, with its default', () => {
  const styles = readdirSync(`${root}src/styles`).map((file) => read(`src/styles/${file}`));
  const tokens = styles.flatMap((text) => [...text.matchAll(/var\((--pbx-[\w-]+), (.+)\);/g)]);
  const ofTable = new Map(
    [...read('docs/theming.md').matchAll(/^\| `(--pbx-[\w-]+)` +\| (.+?) +\| (.+?) +\|/gm)].map(
      ([, name = '', ...cells]) => [name, cells.map((cell) => cell.replaceAll('`', ''))],
    ),
  );
  for (const [, name = '', value = ''] of tokens) {
    const [first, second] = ofTable.get(name) ?? [];
    const colours = /^light-dark\((.+), (.+)\)$/.exec(value);
    const said = { inherit: "the page's", 'var(--_accent)': 'accent' }[value] ?? value;
    assert.deepEqual(colours ? [first, second] : [first], colours ? [colours[1], colours[2]] : [said], name);
  }
  assert.equal(ofTable.size, tokens.length);
});
