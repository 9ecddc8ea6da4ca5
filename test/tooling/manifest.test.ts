import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { node, temporaryFolder } from './run.js';

interface Named {
  readonly name: string;
}
interface Manifest {
  readonly modules: {
    readonly path: string;
    readonly declarations: {
      members: Named[];
      attributes: Named[];
      events: Named[];
      cssProperties: object[];
    }[];
  }[];
}

const source = `
  /** @csspart frame */
  export class PbxSample extends LitElement {
    @property({ type: Number }) count = 0;
    @state() protected guarded = 0;
    @state() stateful = 0;
    @query('p') paragraph;
    private secret = 0;
    _old = 0;
    #hash = 0;
    press() { this.dispatchEvent(new CustomEvent('pbx-press')); }
    protected help() { this.dispatchEvent(new PbxErrorEvent('session', error)); }
  }`;

test('the manifest tells what is public in the published files, and nothing else', () => {
  const folder = temporaryFolder();
  const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const config = 'custom-elements-manifest.config.mjs';
  copyFileSync(path(config), join(folder, config));
  writeFileSync(join(folder, 'package.json'), '{}'); // without one the analyzer looks for it forever
  mkdirSync(join(folder, 'src/elements'), { recursive: true });
  writeFileSync(join(folder, 'src/elements/sample.ts'), source);

  mkdirSync(join(folder, 'src/styles'));
  writeFileSync(
    join(folder, 'src/styles/tokens.ts'),
    '/* Space between things */\n--_space: var(--pbx-space, 4px);\n--_own: 1px;',
  );
  writeFileSync(
    join(folder, 'src/styles/strength.ts'),
    '/* Colour of a doubt */\n--_warning: var(--pbx-warning, red);',
  );

  const analyzer = path('node_modules/@custom-elements-manifest/analyzer/cem.js');
  const { status, output } = node([analyzer, 'analyze'], {}, folder);
  assert.equal(status, 0, output);

  const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  const [module] = manifest.modules;
  assert.equal(module?.path, 'dist/elements/sample.js');
  const [declaration] = module.declarations;
  const names = (list: Named[] | undefined): string[] | undefined => list?.map(({ name }) => name);
  assert.deepEqual(names(declaration?.members), ['count', 'press']);
  assert.deepEqual(names(declaration?.attributes), ['count']);
  assert.deepEqual(names(declaration?.events), ['pbx-press']);
  assert.deepEqual(declaration?.cssProperties, [
    { name: '--pbx-space', description: 'Space between things', default: '4px' },
    { name: '--pbx-warning', description: 'Colour of a doubt', default: 'red' },
  ]);
});
