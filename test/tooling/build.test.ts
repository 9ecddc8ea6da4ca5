import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyStylesheets } from '../../scripts/minify-css.mjs';
import { foldTemplates } from '../../scripts/minify-html.mjs';

test('stylesheets are made small', () => {
  const code = 'const a = css`\n  :host {\n    display: block; /* why */\n  }\n`;';
  assert.equal(minifyStylesheets(code), 'const a = css`:host{display:block}`;');
});

test('what modern CSS the elements use survives', () => {
  const code =
    'css`.a { color: light-dark(#fff, #000); & .b:has(~ .c) { color: color-mix(in oklab, var(--x) 12%, var(--y)); } }`';
  assert.equal(
    minifyStylesheets(code),
    'css`.a{color:light-dark(#fff,#000);& .b:has(~.c){color:color-mix(in oklab, var(--x) 12%, var(--y))}}`',
  );
});

test('a stylesheet with an expression or an escape is left as it is', () => {
  for (const code of ['css`:host { color: ${color}; }`', 'css`a::after { content: "\\\\201C"; }`']) {
    assert.equal(minifyStylesheets(code), code);
  }
});

test('other templates are left as they are', () => {
  for (const code of ['html`<p>  a  </p>`', 'notcss` a { } `']) assert.equal(minifyStylesheets(code), code);
});

test('a stylesheet that is no CSS breaks the build', () => {
  assert.throws(() => minifyStylesheets('css`a { b: c; } }`'));
});

test('indentation in templates is folded, also in a template within a template', () => {
  assert.equal(
    foldTemplates('html`\n  <p>\n    ${a ? html`<b>\n</b>` : b}  b\n  </p>`;'),
    'html` <p> ${a ? html`<b> </b>` : b}  b </p>`;',
  );
});

test('what is no template keeps its lines', () => {
  for (const code of ['`a\n  b`;', 'css`a\n  b`;', 'f(`\n  <p>`);']) assert.equal(foldTemplates(code), code);
});
