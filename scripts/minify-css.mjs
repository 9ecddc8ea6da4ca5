// A Vite plugin: shrinks the stylesheets in css`...`. One that holds `${}` or an escape is left as it is.
import { transform } from 'lightningcss';

const stylesheet = /(?<![.\w])css`([^`$\\]*)`/g;

/** @param {string} source of a stylesheet */
function minify(source) {
  return transform({ filename: 'styles.css', code: Buffer.from(source), minify: true }).code.toString();
}

/** @param {string} code of a module */
export const minifyStylesheets = (code) =>
  code.replace(stylesheet, (_, source) => `css\`${minify(source).replaceAll('\\', '\\\\')}\``);

/** @returns {import('vite').Plugin} */
export const minifyCss = () => ({
  name: 'minify-css',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\.ts$/, code: 'css`' },
    handler: (code) => ({ code: minifyStylesheets(code), map: null }),
  },
});
