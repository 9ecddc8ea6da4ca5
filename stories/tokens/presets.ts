import type { Theme } from './theme.js';

export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly theme: Theme;
}

/** Where to begin. Colours are hex: the test of their contrasts runs without a browser. */
export const presets: readonly Preset[] = [
  {
    id: 'default',
    name: 'Default',
    description: 'As it comes.',
    theme: {},
  },
  {
    id: 'soft',
    name: 'Soft',
    description: 'Rounder, roomier, gentle colours.',
    theme: {
      '--pbx-space': '5px',
      '--pbx-radius': '16px',
      '--pbx-control-height': '48px',
      '--pbx-text': 'light-dark(#2d2a3a, #ece9f5)',
      '--pbx-muted': 'light-dark(#5f5b70, #aaa5bb)',
      '--pbx-surface': 'light-dark(#fdfcff, #1d1a26)',
      '--pbx-border': 'light-dark(#e4e0ee, #383446)',
      '--pbx-control-border': 'light-dark(#857f99, #807a94)',
      '--pbx-accent': 'light-dark(#6a4bbd, #bda6ff)',
      '--pbx-on-accent': 'light-dark(#ffffff, #1d1238)',
      '--pbx-danger': 'light-dark(#b02a45, #ff9aa5)',
      '--pbx-success': 'light-dark(#22694a, #84d3a8)',
      '--pbx-warning': 'light-dark(#835412, #e8bd74)',
    },
  },
  {
    id: 'dense',
    name: 'Dense',
    description: 'For tools that people work in all day.',
    theme: {
      '--pbx-space': '3px',
      '--pbx-radius': '6px',
      '--pbx-control-height': '36px',
      '--pbx-max-width': '22em',
    },
  },
  {
    id: 'high-contrast',
    name: 'High contrast',
    description: 'Text at 7:1 or more (WCAG 2.2, AAA).',
    theme: {
      '--pbx-control-height': '48px',
      '--pbx-text': 'light-dark(#000000, #ffffff)',
      '--pbx-muted': 'light-dark(#3b3b3b, #d6d6d6)',
      '--pbx-surface': 'light-dark(#ffffff, #000000)',
      '--pbx-border': 'light-dark(#6b6b6b, #8c8c8c)',
      '--pbx-control-border': 'light-dark(#000000, #ffffff)',
      '--pbx-accent': 'light-dark(#00307d, #9fc3ff)',
      '--pbx-on-accent': 'light-dark(#ffffff, #000000)',
      '--pbx-danger': 'light-dark(#8a0010, #ffb3ad)',
      '--pbx-success': 'light-dark(#004d28, #7ff0b0)',
      '--pbx-warning': 'light-dark(#5c3c00, #ffd27a)',
      '--pbx-focus-ring': 'light-dark(#7a00b8, #ffd60a)',
    },
  },
  {
    id: 'customer',
    name: 'Customer brand',
    description: 'Brisamar Telecom, which does not exist: petrol and coral, round as a shell.',
    theme: {
      '--pbx-font': "'Brisamar Sans', 'Inter Variable', system-ui, sans-serif",
      '--pbx-radius': '22px',
      '--pbx-text': 'light-dark(#12303a, #e6f1f3)',
      '--pbx-muted': 'light-dark(#4c626b, #9db4bb)',
      '--pbx-surface': 'light-dark(#ffffff, #0d1f26)',
      '--pbx-border': 'light-dark(#d3dfe2, #26404a)',
      '--pbx-control-border': 'light-dark(#6f868e, #6a8590)',
      '--pbx-accent': 'light-dark(#00647d, #63cfe6)',
      '--pbx-on-accent': 'light-dark(#ffffff, #04222b)',
      '--pbx-danger': 'light-dark(#b3261e, #ff9d94)',
      '--pbx-success': 'light-dark(#176a40, #7bd8a2)',
      '--pbx-warning': 'light-dark(#855400, #f2c078)',
      '--pbx-focus-ring': 'light-dark(#c75300, #ffa45c)',
    },
  },
];
