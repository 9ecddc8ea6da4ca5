import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import manifestConfig from '../../custom-elements-manifest.config.mjs';
import { contrast, measure, pairsOf, ratioText, type Rgb, toHex } from '../../stories/tokens/contrast.js';
import { cssFile } from '../../stories/tokens/css-file.js';
import { dtcgFile } from '../../stories/tokens/dtcg-file.js';
import { presets } from '../../stories/tokens/presets.js';
import {
  isSame,
  readColors,
  type Scheme,
  schemes,
  type Theme,
  valueOf,
  withValue,
  writeColors,
} from '../../stories/tokens/theme.js';
import { readLength, type Token, tokensOf } from '../../stories/tokens/token-list.js';

/** The tokens as the manifest gets them, without the minute that an analysis may take. */
function realTokens(): readonly Token[] {
  const [plugin] = manifestConfig.plugins;
  const manifest = {
    modules: [{ path: 'src/a.ts', declarations: [{ name: 'A', cssParts: [{ name: 'b' }] }] }],
  };
  plugin?.packageLinkPhase({ customElementsManifest: manifest });
  return tokensOf(manifest);
}

const tokens = realTokens();
const token = (name: string): Token => tokens.find((one) => one.name === name)!;

/** `#fff` or `#ffffff`; whatever else is no colour of a preset. */
function readHex(css: string): Rgb {
  assert.match(css, /^#([0-9a-f]{3}|[0-9a-f]{6})$/);
  const digits = css.length === 4 ? css.replaceAll(/[0-9a-f]/g, '$&$&') : css;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

const readColor = (css: string): { rgb: Rgb; alpha: number } => ({ rgb: readHex(css), alpha: 1 });
const colorIn = (theme: Theme, scheme: Scheme, name: string): Rgb =>
  readHex(readColors(valueOf(token(name), tokens, theme))[scheme]);

describe('The list of tokens', () => {
  test('is the manifest’s, once each, with kinds', () => {
    assert.ok(tokens.length >= 15);
    assert.equal(new Set(tokens.map(({ name }) => name)).size, tokens.length);
    const kinds = ['--pbx-accent', '--pbx-focus-ring', '--pbx-radius', '--pbx-max-width', '--pbx-font'].map(
      (name) => token(name).kind,
    );
    assert.deepEqual(kinds, ['color', 'color', 'length', 'length', 'font']);
    for (const { name, description } of tokens) assert.ok(description, name);
  });

  test('tells what follows another one', () => {
    assert.equal(token('--pbx-focus-ring').follows, '--pbx-accent');
    for (const { follows } of tokens) if (follows) assert.ok(token(follows), follows);
  });

  test('is empty where there is nothing to read', () => {
    assert.deepEqual(tokensOf({}), []);
    assert.deepEqual(tokensOf({ modules: [{}, { declarations: [{}] }] }), []);
  });

  test('lengths have a unit', () => {
    assert.deepEqual(readLength(' .5em '), { amount: 0.5, unit: 'em' });
    for (const text of ['', '0', '4', 'px', '-4px', '4vw', 'calc(1px + 1em)', '4px; color: red'])
      assert.equal(readLength(text), undefined, text);
  });
});

describe('A theme', () => {
  test('holds what differs, and nothing else', () => {
    const radius = token('--pbx-radius');
    const edited = withValue({}, radius, '2px');
    assert.deepEqual(edited, { '--pbx-radius': '2px' });
    assert.deepEqual(withValue(edited, radius, radius.default), {});
    assert.ok(isSame(edited, { '--pbx-radius': '2px' }));
    assert.ok(!isSame(edited, {}));
    assert.ok(!isSame(edited, { '--pbx-space': '2px' }));
  });

  test('lets a token follow another one until it has its own value', () => {
    const theme = { '--pbx-accent': '#123456' };
    const ring = token('--pbx-focus-ring');
    assert.equal(valueOf(ring, tokens, theme), '#123456');
    assert.equal(valueOf(ring, tokens, { ...theme, '--pbx-focus-ring': 'red' }), 'red');
  });

  test('has a colour for each scheme', () => {
    const value = 'light-dark(rgb(1, 2, 3), oklch(0.5 0.1 200 / 50%))';
    const colors = { light: 'rgb(1, 2, 3)', dark: 'oklch(0.5 0.1 200 / 50%)' };
    assert.deepEqual(readColors(value), colors);
    assert.equal(writeColors(colors), value);
    assert.deepEqual(readColors('red'), { light: 'red', dark: 'red' });
    assert.equal(writeColors({ light: 'red', dark: 'red' }), 'red');
  });
});

describe('Contrast', () => {
  test('is that of WCAG 2.2', () => {
    assert.equal(contrast([0, 0, 0], [1, 1, 1]), 21);
    assert.equal(contrast([1, 1, 1], [1, 1, 1]), 1);
    assert.equal(ratioText(contrast(readHex('#767676'), readHex('#ffffff'))), '4.54');
    assert.equal(ratioText(contrast(readHex('#777'), readHex('#fff'))), '4.47');
  });

  test('never reads better than it is', () => {
    assert.equal(ratioText(4.499), '4.49');
    assert.ok(!measure(readHex('#777'), readHex('#fff'), 4.5).passes);
  });

  test('is asked of tokens that are there', () => {
    const known = new Set(tokens.map(({ name }) => name));
    for (const { front, back } of pairsOf(tokens)) assert.ok(known.has(front) && known.has(back));
    assert.ok(pairsOf(tokens).length >= 8);
    assert.deepEqual(pairsOf([]), []);
  });

  test('hex holds all 256 steps', () => {
    for (const hex of ['#000000', '#0a7fff', '#fefdfc']) assert.equal(toHex(readHex(hex)), hex);
    assert.equal(toHex([-0.1, 0.5, 1.2]), '#0080ff');
  });
});

describe('Presets', () => {
  test('begin with the default and have names of their own', () => {
    assert.deepEqual(presets[0]?.theme, {});
    assert.equal(new Set(presets.map(({ id }) => id)).size, presets.length);
  });

  for (const { id, theme } of presets) {
    test(`${id} names real tokens and differs from the defaults`, () => {
      for (const [name, value] of Object.entries(theme)) {
        assert.ok(
          tokens.some((one) => one.name === name),
          name,
        );
        assert.notEqual(value, token(name).default, name);
      }
    });

    test(`${id} has the contrast that WCAG 2.2 asks for`, () => {
      for (const scheme of schemes)
        for (const { front, back, least } of pairsOf(tokens)) {
          const [one, other] = [colorIn(theme, scheme, front), colorIn(theme, scheme, back)];
          const { ratio, passes } = measure(one, other, least);
          assert.ok(passes, `${scheme}: ${front} on ${back} is ${ratioText(ratio)}, not ${least}`);
        }
    });
  }

  test('high contrast keeps its word: 7:1 for text', () => {
    const { theme } = presets.find(({ id }) => id === 'high-contrast')!;
    for (const scheme of schemes)
      for (const { front, back } of pairsOf(tokens).filter(({ least }) => least > 3))
        assert.ok(
          contrast(colorIn(theme, scheme, front), colorIn(theme, scheme, back)) >= 7,
          `${scheme}: ${front}`,
        );
  });
});

describe('The CSS file', () => {
  test('holds what differs, in the order of the documentation', () => {
    const theme = { '--pbx-accent': 'light-dark(#123456, #abcdef)', '--pbx-radius': '2px' };
    assert.match(
      cssFile(tokens, theme),
      /^\/\* .+ \*\/\n:root \{\n {2}--pbx-radius: 2px;\n {2}--pbx-accent: light-dark\(#123456, #abcdef\);\n\}\n$/,
    );
  });

  test('has no rule where nothing differs', () => {
    assert.doesNotMatch(cssFile(tokens, {}), /:root/);
  });
});

describe('The design tokens', () => {
  type File = {
    $schema: string;
    pbx: Record<string, { $type: string; $value: unknown; $extensions?: unknown }>;
  };
  const write = (theme: Theme, scheme: Scheme): File =>
    JSON.parse(dtcgFile(tokens, theme, scheme, readColor)) as File;

  test('hold all tokens, by the same names in both files', () => {
    const [light, dark] = schemes.map((scheme) => write({ '--pbx-font': 'Georgia, serif' }, scheme));
    assert.deepEqual(
      Object.keys(light!.pbx),
      tokens.map(({ label }) => label),
    );
    assert.deepEqual(Object.keys(light!.pbx), Object.keys(dark!.pbx));
    assert.deepEqual(dark!.pbx['surface']!.$value, {
      colorSpace: 'srgb',
      components: [0.0824, 0.0941, 0.1216],
      hex: '#15181f',
    });
  });

  test('names begin with no $ and hold none of {}.', () => {
    for (const name of Object.keys(write({}, 'light').pbx)) assert.match(name, /^[^${}.][^{}.]*$/);
  });

  test('lengths are px or rem', () => {
    const { pbx } = write({}, 'light');
    assert.deepEqual(pbx['radius'], {
      $type: 'dimension',
      $value: { value: 10, unit: 'px' },
      $description: token('--pbx-radius').description,
    });
    assert.deepEqual(pbx['max-width']!.$value, { value: 25, unit: 'rem' });
    assert.deepEqual(pbx['max-width']!.$extensions, { 'pbx-auth': { css: '25em' } });
  });

  test('the page’s own font is no token, a list of fonts is a list', () => {
    assert.equal(write({}, 'light').pbx['font'], undefined);
    assert.equal(write({ '--pbx-font': '"Inter"' }, 'light').pbx['font']!.$value, 'Inter');
    assert.deepEqual(write({ '--pbx-font': "'My Font', serif" }, 'dark').pbx['font']!.$value, [
      'My Font',
      'serif',
    ]);
  });

  test('what follows is a reference, until it has its own value', () => {
    assert.deepEqual(write({}, 'light').pbx['focus-ring']!.$value, '{pbx.accent}');
    const own = write({ '--pbx-focus-ring': '#ff0000' }, 'light').pbx['focus-ring']!.$value;
    assert.deepEqual(own, { colorSpace: 'srgb', components: [1, 0, 0], hex: '#ff0000' });
  });

  test('a colour that lets something through keeps its alpha apart, and its CSS where it was no hex', () => {
    const half = (): { rgb: Rgb; alpha: number } => ({ rgb: [1, 0, 1], alpha: 0.5 });
    const file = JSON.parse(
      dtcgFile(tokens, { '--pbx-accent': 'oklch(0.7 0.3 328 / 50%)' }, 'light', half),
    ) as File;
    const { $value, $extensions } = file.pbx['accent']!;
    assert.deepEqual($value, { colorSpace: 'srgb', components: [1, 0, 1], alpha: 0.5, hex: '#ff00ff' });
    assert.deepEqual($extensions, { 'pbx-auth': { css: 'oklch(0.7 0.3 328 / 50%)' } });
  });
});
