import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

/** A project that has `pbx-auth` from npm: the folder of that name in `examples/`. */
export interface Consumer {
  readonly name: string;
  /** The package whose version counts. */
  readonly framework?: string;
  /** What is served: the folder of a page without a server, or what `npm start` answers. */
  readonly served: { readonly folder: string } | 'npm start';
  /** What its server has to have rendered. */
  readonly rendered?: string;
  readonly note?: string;
}

const all: readonly Consumer[] = [
  { name: 'html', served: { folder: '.' }, note: 'the one script of a CDN, with its integrity' },
  { name: 'vite', framework: 'vite', served: { folder: 'dist' } },
  { name: 'webpack', framework: 'webpack', served: { folder: 'dist' } },
  { name: 'esbuild', framework: 'esbuild', served: { folder: 'public' } },
  {
    ...{ name: 'react', framework: 'react', served: 'npm start', rendered: '<pbx-login base-url="/v1"' },
    note: 'hydrated, in StrictMode',
  },
  { name: 'vue', framework: 'vue', served: { folder: 'dist' } },
  { name: 'svelte', framework: 'svelte', served: { folder: 'dist' } },
  {
    ...{ name: 'angular', framework: '@angular/core', served: { folder: 'dist/browser' } },
    note: '22 wants Node 22.22',
  },
  {
    ...{ name: 'next', framework: 'next', served: 'npm start', rendered: '<pbx-password-strength' },
    note: 'app router, imported on the server',
  },
  { name: 'lit', framework: 'lit', served: { folder: 'dist' } },
];

/** Those that `CONSUMERS=html,vite` names, else all. */
export function chosenConsumers(): readonly Consumer[] {
  const names = process.env['CONSUMERS'] || all.map(({ name }) => name).join();
  return names.split(',').map((name) => {
    const consumer = all.find((one) => one.name === name);
    if (!consumer)
      throw new Error(`CONSUMERS names "${name}". There are: ${all.map((one) => one.name).join(', ')}.`);
    return consumer;
  });
}

/** The version that a consumer has installed of its framework. */
export function versionIn(folder: string, { framework }: Consumer): string {
  if (framework === undefined) return '';
  const manifest = readFileSync(join(folder, 'node_modules', framework, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}
