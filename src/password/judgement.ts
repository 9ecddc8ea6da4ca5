import type { EstimateCode, Finding, PersonalKind, Score } from '../contract/strength.js';
import type { PolicyCheck } from './policy.js';

/** What is known of a password: its score, `null` while unknown, and what was found in it. */
export interface Judgement {
  readonly score: Score | null;
  readonly findings: readonly Finding[];
}

export interface Sightings {
  readonly personal: readonly PersonalKind[];
  readonly checks: readonly PolicyCheck[];
  readonly score: Score | null;
  readonly findings: readonly EstimateCode[];
}

/** What is personal is weak, whatever else it is. The surest reasons come first. */
export function judge({ personal, checks, score, findings }: Sightings): Judgement {
  const broken = checks.filter(({ met, level }) => !met && level === 'required');
  return {
    score: personal.length > 0 && (score ?? 4) > 1 ? 1 : score,
    findings: [
      ...personal.map((kind) => ({ code: 'personal-info', kind }) as const),
      ...broken.map(({ code }) => ({ code }) as const),
      ...findings.map((code) => ({ code }) as const),
    ],
  };
}
