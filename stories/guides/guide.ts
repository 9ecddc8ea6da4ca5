import { AnchorMdx, HeadersMdx, Markdown, Source } from '@storybook/addon-docs/blocks';
import { createElement, Fragment, type ComponentProps, type ReactElement, type ReactNode } from 'react';
import { useTheme } from 'storybook/theming';
import { useArrival } from './arrival.js';
import { guideOf, slugOf } from './links.js';
import './guide.css';

/** What the documents show and name beside each other, wherever this Storybook is served from. */
const assets = import.meta.glob<string>(
  ['../../docs/images/**/*.png', '../../src/adapters/rest/account-api.yaml'],
  { eager: true, query: '?url', import: 'default' },
);

const files = new Map(Object.entries(assets).map(([path, url]) => [path.replace(/^(\.\.\/)+/, ''), url]));

interface GuideProps {
  /** The document's path from the root of the repository: its links and pictures start there. */
  from: string;
  /** Its id, and what those of its headings begin with, where several documents share a page. */
  prefix?: string;
  /** Its text, in Markdown. */
  children: string;
}

/** Shows a document that people also read where the sources are: with links from guide to guide, and its pictures. */
export function Guide({ from, prefix, children }: GuideProps): ReactElement {
  const slugify = prefix === undefined ? slugOf : (text: string) => `${prefix}-${slugOf(text)}`;
  const overrides = {
    ...HeadersMdx,
    a: ({ href = '', children: label }: ComponentProps<'a'>) => link(from, href, label),
    img: ({ src, ...rest }: ComponentProps<'img'>) =>
      createElement('img', { ...rest, src: fileOf(from, src) }),
    source: ({ srcSet }: ComponentProps<'source'>) =>
      createElement(DarkPicture, { file: fileOf(from, srcSet) }),
    code: InlineCode,
    pre: CodeBlock,
    table: ScrollingTable,
  };
  const text = createElement(Markdown, { options: { overrides, slugify }, children });
  return createElement('div', { className: 'guide', id: prefix, ref: useArrival() }, text);
}

/** To a guide, to a file that came along, or to another site. What is none of these is not in Storybook: it stays text. */
function link(from: string, href: string, label: ReactNode): ReactElement {
  if (href.startsWith('#')) return createElement(AnchorMdx, { href, target: '_self' }, label);
  if (/^https:/.test(href)) return createElement('a', { href, target: '_blank', rel: 'noreferrer' }, label);
  const guide = guideOf(from, href);
  if (guide) return createElement(AnchorMdx, { href: guide, target: '_self' }, label);
  const file = fileOf(from, href);
  return file
    ? createElement('a', { href: file, target: '_blank' }, label)
    : createElement(Fragment, {}, label);
}

function fileOf(from: string, path = ''): string | undefined {
  return files.get(new URL(path, `https://pbx-auth.example/${from}`).pathname.slice(1));
}

/** Pictures are dark where the page is, whatever the system says. */
function DarkPicture({ file }: { file: string | undefined }): ReactElement {
  const media = useTheme().base === 'dark' ? 'all' : 'not all';
  return createElement('source', { media, srcSet: file });
}

/** A colour is shown beside its name. */
function InlineCode({ children }: ComponentProps<'code'>): ReactElement {
  const colour =
    typeof children === 'string' && /^#([\da-f]{3}|[\da-f]{6})$/i.test(children) ? children : undefined;
  const sample = colour && createElement('i', { className: 'guide-colour', style: { background: colour } });
  return createElement('code', {}, sample, children);
}

interface CodeProps {
  className?: string;
  children: string;
}

function CodeBlock({ children }: { children: ReactElement<CodeProps> }): ReactElement {
  const { className, children: code } = children.props;
  const language = /lang-(\w+)/.exec(className ?? '')?.[1] ?? 'text';
  const dark = useTheme().base === 'dark';
  const source = { code, dark, format: false, language: language === 'sh' ? 'bash' : language };
  return createElement(Source, source as ComponentProps<typeof Source>);
}

/** A table that is wider than the screen scrolls by itself, also by keyboard. */
function ScrollingTable({ children }: ComponentProps<'table'>): ReactElement {
  return createElement(
    'div',
    { className: 'guide-table', tabIndex: 0, role: 'group', 'aria-label': 'Table' },
    createElement('table', {}, children),
  );
}
