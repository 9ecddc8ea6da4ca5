import type { StoryObj } from '@storybook/web-components-vite';
import { adoptStyles, html, LitElement, type CSSResult, type PropertyDeclarations } from 'lit';
import type { Messages } from '../../src/index.js';
import { messagesOf } from '../../src/locales/add.js';
import { formStyles } from '../../src/styles/form.js';
import { frame } from '../../src/styles/frame.js';
import { alertStyles, formOutcomes } from '../../src/styles/outcomes.js';
import { tokens } from '../../src/styles/tokens.js';

/** Where a template is drawn: the tokens, its styles, and what the page would slot. */
class TemplateStage extends LitElement {
  static override get properties(): PropertyDeclarations {
    return { sheets: { attribute: false }, drawn: { attribute: false } };
  }

  sheets: readonly CSSResult[] = [];
  drawn: unknown;

  protected override render(): unknown {
    adoptStyles(this.renderRoot as ShadowRoot, [tokens, frame, ...this.sheets]);
    return this.drawn;
  }
}

customElements.define('template-stage', TemplateStage);

/** What a template draws, in words of the toolbar's language. */
type Draw = (texts: Messages, language: string) => unknown;

/** A story of a template that draws the card itself, or no part of one. */
export const onStage = (draw: Draw, ...sheets: CSSResult[]): StoryObj => ({
  loaders: [
    // The pseudo language is added by the preview's own loader, which runs before.
    async ({ globals }) => ({ texts: await messagesOf(String(globals['language'])) }),
  ],
  render: (_, { loaded, globals }) => {
    const drawn = draw(loaded['texts'] as Messages, String(globals['language']));
    return html`<template-stage .sheets=${sheets} .drawn=${drawn}></template-stage>`;
  },
});

/** A story of a template that is a part of the card: an alert, say. */
export const inCard = (draw: Draw, ...sheets: CSSResult[]): StoryObj =>
  onStage((...scene) => html`<div class="frame">${draw(...scene)}</div>`, ...[alertStyles, ...sheets]);

/** A story of a template that is drawn into the form among an element's children. */
export const inForm = (draw: Draw, ...sheets: CSSResult[]): StoryObj =>
  inCard(
    (...scene) =>
      html`<form class="pbx-form" @submit=${(event: Event) => event.preventDefault()}>
        ${draw(...scene)}
      </form>`,
    ...[formStyles, formOutcomes, ...sheets],
  );

/** Ids of a story's fields begin with it. */
export const stem = 'story';

/** A name that is longer than any place for it. */
export const longName = 'maria.de.los.angeles.fernandez-villaverde@centralita.empresa.example';
