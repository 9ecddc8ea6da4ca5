import '@fontsource-variable/inter';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../custom-elements.json';
import '../src/define.js';
import './preview.css';

// Args, properties, slots, events, parts and tokens of the elements come from here.
setCustomElementsManifest(manifest);

type GlobalType = NonNullable<Preview['globalTypes']>[string];
type Icon = 'globe' | 'contrast' | 'transfer';

/** One choice in the toolbar. */
const choice = (title: string, icon: Icon, items: { value: string; title: string }[]): GlobalType => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  globalTypes: {
    language: choice('Language', 'globe', [
      { value: 'es', title: 'Español' },
      { value: 'en', title: 'English' },
    ]),
    theme: choice('Theme', 'contrast', [
      { value: 'light dark', title: 'As the system' },
      { value: 'light', title: 'Light' },
      { value: 'dark', title: 'Dark' },
    ]),
    direction: choice('Direction', 'transfer', [
      { value: 'ltr', title: 'Left to right' },
      { value: 'rtl', title: 'Right to left' },
    ]),
  },
  initialGlobals: { language: 'es', theme: 'light dark', direction: 'ltr' },
  // A wait or a ticket of one story is none of the next one's.
  beforeEach: () => {
    localStorage.clear();
    sessionStorage.clear();
  },
  decorators: [
    (story, { globals }) => {
      const { language, theme, direction } = globals as Record<'language' | 'theme' | 'direction', string>;
      document.documentElement.style.colorScheme = theme;
      // Around the story, as a page of documentation is in a language of its own. Elements start anew in another one.
      return html`<div lang=${language} dir=${direction}>${keyed(language + direction, story())}</div>`;
    },
  ],
  parameters: {
    layout: 'padded',
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
  },
  tags: ['autodocs'],
};

export default preview;
