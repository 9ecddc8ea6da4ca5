// What the toolbar offers, and what it does to a story.
import type { Preview } from '@storybook/web-components-vite';
import { scenarioNames } from '../mocks/index.js';

type GlobalType = NonNullable<Preview['globalTypes']>[string];
type Icon = 'globe' | 'contrast' | 'transfer' | 'ruler' | 'play' | 'lightning';

/** One choice in the toolbar. */
const choice = (title: string, icon: Icon, items: Readonly<Record<string, string>>): GlobalType => ({
  description: title,
  toolbar: {
    ...{ title, icon, dynamicTitle: true },
    items: Object.entries(items).map(([value, name]) => ({ value, title: name })),
  },
});

/** By what each calls itself. */
export const spoken = {
  es: 'Español',
  en: 'English',
  ca: 'Català',
  gl: 'Galego',
  eu: 'Euskara',
  pt: 'Português',
  fr: 'Français',
  de: 'Deutsch',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  ar: 'العربية',
};

export const languages = { ...spoken, 'en-XA': 'Pseudo: long, with accents' };

export const themes = { 'light dark': 'System theme', light: 'Light', dark: 'Dark' };
export const directions = { auto: 'By language', ltr: 'Left to right', rtl: 'Right to left' };
export const densities = { regular: 'Regular', compact: 'Compact', roomy: 'Roomy' };
const motions = { system: 'System motion', reduced: 'Less motion' };
const scenarios = {
  own: 'Own scenario',
  ...Object.fromEntries(scenarioNames.map((name) => [name, name])),
};

export const globalTypes = {
  language: choice('Language', 'globe', languages),
  theme: choice('Theme', 'contrast', themes),
  direction: choice('Direction', 'transfer', directions),
  density: choice('Density', 'ruler', densities),
  scenario: choice('Scenario of the mock', 'play', scenarios),
  motion: choice('Motion', 'lightning', motions),
};

export const initialGlobals = {
  ...{ language: 'es', theme: 'light dark', direction: 'auto', density: 'regular' },
  ...{ scenario: 'own', motion: 'system' },
};

export type Globals = Readonly<Record<keyof typeof initialGlobals, string>>;

const screen = (name: string, width: number, height: number) => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
});

/** Sizes that people have; 320 px is also what is left of 640 at 200 % (WCAG 2.2, 1.4.10). */
export const viewports = {
  reflow: screen('320 px: small phone, or 400 % zoom', 320, 640),
  phone: screen('390 px: phone', 390, 844),
  zoomed: screen('640 px: 200 % zoom', 640, 480),
  tablet: screen('820 px: tablet', 820, 1180),
  desktop: screen('1280 px: desktop', 1280, 800),
};
