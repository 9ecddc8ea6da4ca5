import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CharacterKind } from '../contract/results.js';
import type { Finding, Score } from '../contract/strength.js';
import type { CountText, NewPasswordTexts } from '../locales/messages.js';
import type { PolicyCheck } from '../password/policy.js';
import { icon } from './icons.js';
import { fill } from './texts.js';

const metIcon = icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
const refusedIcon = icon(svg`<path d="M7 7l10 10M17 7L7 17"/>`);
const openIcon = icon(svg`<circle cx="12" cy="12" r="2"/>`);

export interface StrengthView {
  /** Id of the part that describes the field. */
  id: string;
  texts: NewPasswordTexts;
  language: string;
  /** Nothing is typed. */
  empty: boolean;
  score: Score | null;
  findings: readonly Finding[];
  checks: readonly PolicyCheck[];
  /** The lengths that the checks are about. */
  lengths: { readonly minLength: number; readonly maxLength?: number };
  /** Personal information does not belong into it. */
  withPersonal: boolean;
  /** What a screen reader is told, politely. */
  spoken: string;
}

/** The meter, what it means, and the policy as a live checklist. */
export function strength(view: StrengthView): TemplateResult {
  const { id, texts, empty, score, findings, spoken } = view;
  const known = empty ? null : score;
  return html`<div class="pbx-strength" data-score=${known ?? 'unknown'}>
    <div class="pbx-meter">
      <meter
        class="pbx-unseen"
        min="0"
        max="4"
        value=${known ?? 0}
        aria-label=${texts.strength}
        aria-valuetext=${verdict(view)}
      ></meter>
      <i></i><i></i><i></i><i></i>
    </div>
    <div class="pbx-explanation" id=${id}>
      <b class="pbx-verdict">${empty ? nothing : verdict(view)}</b>
      <span>${known === null ? nothing : explain(texts, known, findings)}</span>
    </div>
    ${checklist(view)}
    <div class="pbx-unseen" role="status">${spoken}</div>
  </div>`;
}

/** What a screen reader is told when the person has paused; nothing while nothing is known. */
export function spokenVerdict(
  texts: NewPasswordTexts,
  { empty, score, findings }: Pick<StrengthView, 'empty' | 'score' | 'findings'>,
): string {
  if (empty || score === null) return '';
  return [`${texts.strength}: ${texts.scores[score]}.`, explain(texts, score, findings)]
    .filter(Boolean)
    .join(' ');
}

/** The score, in words. */
const verdict = ({ texts, empty, score }: Pick<StrengthView, 'texts' | 'empty' | 'score'>): string =>
  empty || score === null ? texts.unknown : texts.scores[score];

/** At most two sentences: what makes it weak, and what would help. */
function explain(texts: NewPasswordTexts, score: Score, findings: readonly Finding[]): string {
  const personal = findings.find((finding) => finding.code === 'personal-info');
  const weak = findings.find(({ code }) => Object.hasOwn(texts.weak, code));
  if (!personal && score >= 3) return '';
  const why = personal
    ? texts.personal[personal.kind]
    : weak && texts.weak[weak.code as keyof NewPasswordTexts['weak']];
  return [why, texts.help].filter(Boolean).join(' ');
}

function checklist(view: StrengthView): TemplateResult | typeof nothing {
  const { texts, empty, checks, withPersonal, findings } = view;
  const personal = findings.some(({ code }) => code === 'personal-info');
  // What is too long is told when it is: nobody plans for it.
  const shown = checks.filter(({ code, met }) => code !== 'too-long' || !met);
  const advised = shown.filter(({ level }) => level === 'advised');
  if (shown.length === 0 && !withPersonal) return nothing;
  return html`<div class="pbx-checks">
    <ul aria-label=${texts.requirements}>
      ${shown.filter(({ level }) => level === 'required').map((check) => item(view, check.met, label(view, check)))}
      ${withPersonal ? item(view, !empty && !personal, texts.notPersonal, personal) : nothing}
    </ul>
    ${
      advised.length > 0
        ? html`<div class="pbx-advice">
            <span id="${view.id}-advice">${texts.advice}</span>
            <ul aria-labelledby="${view.id}-advice">
              ${advised.map((check) => item(view, check.met, label(view, check)))}
            </ul>
          </div>`
        : nothing
    }
  </div>`;
}

function item({ texts }: StrengthView, met: boolean, text: unknown, refused = false): TemplateResult {
  const state = refused ? 'refused' : met ? 'met' : 'open';
  return html`<li data-state=${state}>
    ${refused ? refusedIcon : met ? metIcon : openIcon}
    <span>${text}<span class="pbx-unseen"> (${met ? texts.met : texts.missing})</span></span>
  </li>`;
}

function label({ texts, language, lengths }: StrengthView, { code }: PolicyCheck): unknown {
  if (code === 'too-short') return counted(texts.atLeast, lengths.minLength, language);
  if (code === 'too-long') return counted(texts.atMost, lengths.maxLength ?? 0, language);
  return texts.kinds[code.replace('missing-', '') as CharacterKind];
}

function counted(text: CountText, count: number, language: string): unknown {
  const form = text[new Intl.PluralRules(language).select(count)] ?? text.other;
  return fill(form, { count: new Intl.NumberFormat(language).format(count) });
}
