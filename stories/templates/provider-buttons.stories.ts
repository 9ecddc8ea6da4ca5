import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { providerButtons, type ProviderButtonsView } from '../../src/templates/provider-buttons.js';
import { submitButton } from '../../src/templates/submit-button.js';
import { inForm } from './support.js';

const meta: Meta = { title: 'Templates/provider-buttons' };

export default meta;

const google = { id: 'google', brand: 'google', name: 'Google' } as const;
const microsoft = { id: 'microsoft', brand: 'microsoft', name: 'Microsoft 365' } as const;

/** Below the button that they are another way than. */
const buttons = (providers: ProviderButtonsView['providers'], disabled = false): StoryObj =>
  inForm(
    (texts) =>
      html`${submitButton({ label: texts.submit, busy: false, waiting: false, disabled })}
      ${providerButtons({ providers, or: texts.or, label: texts.signInWith, disabled })}`,
  );

export const None = buttons([]);
export const OnlyGoogle = buttons([google]);
export const OnlyMicrosoft = buttons([microsoft]);
export const Both = buttons([google, microsoft]);
/** The backend has not said yet: their place is kept. */
export const Awaited = buttons(undefined);
export const Disabled = buttons([google, microsoft], true);
/** A company's own provider has no logo here, and is called what the backend calls it. */
export const Another = buttons([google, { id: 'keycloak', brand: 'other', name: 'Empresa Demo' }]);
export const LongName = buttons([
  { id: 'keycloak', brand: 'other', name: 'Kommunikationsanlagenverwaltungsgesellschaft mbH & Co. KG' },
]);
