import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { User } from '../../src/index.js';
import { linkTo } from '../address.js';
import { brandMark, darkIcon, lightIcon, noticeIcon, systemIcon } from '../icons.js';
import { language, prefer, texts, theme, type Language, type Theme } from '../preferences.js';

export interface BarView {
  user: User;
  path: string;
  signOut: () => void;
  signOutFailed: boolean;
}

/** The bar of a person who is signed in. */
export function bar({ user, path, signOut, signOutFailed }: BarView): TemplateResult {
  const { nav, product } = texts();
  const item = (to: string, label: string): TemplateResult =>
    html`<a href=${linkTo(to)} aria-current=${ifDefined(path === to ? 'page' : undefined)}>${label}</a>`;
  return html`<header class="bar">
    <p class="brand">${brandMark}<span>${product}</span></p>
    <nav aria-label=${nav.label}>
      ${item('/', nav.home)} ${item('/settings/personal/password', nav.settings)}
    </nav>
    <p class="person">
      <span class="who">${user.displayName}</span> <span class="number">${user.userNumber}</span>
    </p>
    <button class="button quiet" type="button" @click=${signOut}>${nav.signOut}</button>
    <div role="alert">
      ${signOutFailed ? html`<p class="note danger">${noticeIcon}${nav.signOutFailed}</p>` : nothing}
    </div>
  </header>`;
}

const icons: Readonly<Record<Theme, TemplateResult>> = {
  system: systemIcon,
  light: lightIcon,
  dark: darkIcon,
};

/** Language and theme, at the end of every page. */
export function preferencesBar(changed: () => void): TemplateResult {
  const { otherLanguage, theme: label, themes } = texts();
  const other: Language = language() === 'es' ? 'en' : 'es';
  const set = (name: 'lang' | 'theme', value: Language | Theme) => (): void => {
    prefer(name, value);
    changed();
  };
  const swatch = (value: Theme): TemplateResult =>
    html`<label title=${themes[value]}>
      <input type="radio" name="theme" ?checked=${theme() === value} @change=${set('theme', value)} />
      ${icons[value]}<span class="unseen">${themes[value]}</span>
    </label>`;
  return html`<footer class="preferences">
    <button class="button quiet" type="button" lang=${other} @click=${set('lang', other)}>
      ${otherLanguage}
    </button>
    <fieldset class="themes">
      <legend class="unseen">${label}</legend>
      ${swatch('system')} ${swatch('light')} ${swatch('dark')}
    </fieldset>
  </footer>`;
}

interface ToolHeader {
  readonly icon: TemplateResult;
  readonly title: string;
  readonly lead: string;
  /** What is chosen for the whole page. */
  readonly aside: TemplateResult;
}

/** The head of what plays a program or a device of the person's, beside the portal. */
export const toolHeader = ({ icon, title, lead, aside }: ToolHeader): TemplateResult =>
  html`<header class="tool-head">
    <span class="tile">${icon}</span>
    <div class="words">
      <h1 tabindex="-1">${title}</h1>
      <p class="muted">${lead}</p>
    </div>
    ${aside}
    <a class="button quiet" href=${linkTo('/')}>${texts().backToPortal}</a>
  </header>`;
