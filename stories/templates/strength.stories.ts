import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { strengthStyles } from '../../src/styles/strength.js';
import { strength, type StrengthView } from '../../src/templates/strength.js';
import { inForm, stem } from './support.js';

const meta: Meta = { title: 'Templates/strength' };

export default meta;

/** A meter without a field: what it says is told by the story. */
const meter = (view: Partial<StrengthView> = {}): StoryObj =>
  inForm(
    ({ newPassword }, language) =>
      html`<div class="pbx-new">
        ${strength({
          ...{ id: `${stem}-about`, texts: newPassword, language, empty: false, score: null, findings: [] },
          ...{ checks: checked(false), lengths: { minLength: 12, maxLength: 128 } },
          ...{ withPersonal: true, spoken: '' },
          ...view,
        })}
      </div>`,
    strengthStyles,
  );

/** The demo's policy, all met or none of it. */
const checked = (met: boolean): StrengthView['checks'] => [
  { code: 'too-short', met, level: 'required' },
  { code: 'missing-upper', met, level: 'advised' },
  { code: 'missing-digit', met, level: 'advised' },
  { code: 'missing-symbol', met, level: 'advised' },
];

export const Empty = meter({ empty: true });
/** The estimate is on its way, or cannot be had. */
export const Unknown = meter();
export const Score0 = meter({ score: 0, findings: [{ code: 'common-password' }] });
export const Score1 = meter({ score: 1, findings: [{ code: 'predictable-pattern' }] });
export const Score2 = meter({ score: 2, findings: [{ code: 'common-word' }], checks: checked(true) });
export const Score3 = meter({ score: 3, checks: checked(true) });
export const Score4 = meter({ score: 4, checks: checked(true) });

const weak = (code: Exclude<StrengthView['findings'][number]['code'], 'personal-info'>): StoryObj =>
  meter({ score: 1, findings: [{ code }] });

export const Name = weak('name');
export const Date = weak('date');
export const Sequence = weak('sequence');
export const Repeat = weak('repeat');
export const Keyboard = weak('keyboard');
export const Short = weak('short');
export const Breached = weak('breached');

export const Personal = meter({
  ...{ score: 1, checks: checked(true) },
  findings: [{ code: 'personal-info', kind: 'given-name' }],
});
export const TooLong = meter({
  ...{ score: 4, checks: [{ code: 'too-long', met: false, level: 'required' }, ...checked(true)] },
});
/** A backend that insists on kinds of characters. */
export const Required = meter({
  ...{ score: 2, findings: [{ code: 'common-word' }] },
  checks: checked(false).map((check) => ({ ...check, level: 'required' })),
});
export const WithoutPolicy = meter({ score: 2, checks: [], withPersonal: false });
