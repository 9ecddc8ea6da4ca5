import './reduced-motion.js';
import '@fontsource-variable/inter';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { DocsLook } from '../stories/guides/docs-look.js';
import { playScenario } from '../stories/mock-backend.js';
import { drawn } from './drawn.js';
import { useOwnStorage } from './own-storage.js';
import './preview.css';
import { reduceMotion } from './reduced-motion.js';
import { keepStill } from './still.js';
import { globalTypes, initialGlobals, viewports, type Globals } from './toolbar.js';

useOwnStorage();
keepStill();

// In ms, for what a story waits for: machines that run all of them are busy.
configure({ asyncUtilTimeout: 5000 });

// Args, properties, slots, events, parts and tokens of the elements come from here; it holds nothing private.
setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes,
  initialGlobals,
  loaders: [
    async ({ globals }) => {
      if (globals['language'] !== 'en-XA') return;
      const { addPseudoLanguage } = await import('./pseudo-language.js');
      await addPseudoLanguage();
    },
  ],
  // A wait or a ticket of one story is none of the next one's.
  beforeEach: () => {
    localStorage.clear();
    sessionStorage.clear();
  },
  // After the play function and before axe.
  afterEach: ({ canvasElement }) => drawn(canvasElement),
  decorators: [
    (story, { globals }) => {
      const { language, theme, direction, density, scenario, motion } = globals as Globals;
      document.documentElement.style.colorScheme = theme;
      reduceMotion(motion === 'reduced');
      playScenario(scenario);
      const dir = direction === 'auto' ? nothing : direction;
      // Around the story, as a page of documentation is in a language of its own. Elements start anew in another one.
      return html`<div lang=${language} dir=${dir} class="density-${density}">
        ${keyed(language + direction + scenario, story())}
      </div>`;
    },
  ],
  parameters: {
    layout: 'padded',
    docs: { container: DocsLook },
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'requiredFirst' },
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          'Guides',
          ['Start', 'Put it into a page', 'Frameworks'],
          'Elements',
          'Templates',
          'Matrix',
          'Workshop',
        ],
      },
    },
  },
  tags: ['autodocs'],
};

export default preview;
