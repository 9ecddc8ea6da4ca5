import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { mailPictureStyles } from '../../src/styles/mail-picture.js';
import { mailPicture } from '../../src/templates/mail-picture.js';
import { inForm } from './support.js';

const meta: Meta = { title: 'Templates/mail-picture' };

export default meta;

const picture = (subject: string, sender: string): StoryObj =>
  inForm(({ firstAccessView: texts }) => mailPicture({ texts, subject, sender }), mailPictureStyles);

export const Mail = picture('Welcome to our PBX', 'Centralita Demo');
export const SenderUnknown = picture('Welcome to our PBX', '');
export const LongWords = picture(
  'Willkommen bei Ihrer neuen Telefonanlage, '.repeat(4),
  'Kommunikationsanlagenverwaltungsgesellschaft',
);
/** Words keep the direction that they have. */
export const OtherDirection = picture('مرحبًا بك في نظام الهاتف', 'centralita@demo.pbx.example');
