import type { Case, Need } from './case.js';
import type { Environment } from './environment.js';
import { roles, type Fixtures, type Person, type Role } from './fixtures.js';
import type { Capability } from './operations.js';
import type { Subject } from './subject.js';

/** What there is for cases to use. */
export interface Situation {
  readonly subject: Subject;
  readonly environment: Environment;
  readonly fixtures: Fixtures;
  /** Was a page's origin named? */
  readonly hasOrigin: boolean;
}

/** Why a case does not apply here; nothing where it does. */
export function obstacle({ level, needs }: Case, situation: Situation): string | undefined {
  if (level === 'http' && !situation.subject.isHttp) return 'an adapter shows no exchanges';
  return needs.map((need) => lack(need, situation)).find((reason) => reason !== undefined);
}

function lack(need: Need, { subject, environment, fixtures, hasOrigin }: Situation): string | undefined {
  switch (need) {
    case 'control':
    case 'administrator':
    case 'newPassword':
    case 'newcomer':
    case 'identities':
      return fixtures[need] === undefined ? `the fixtures have no ${need}` : undefined;
    case 'clients':
    case 'cookies':
      return environment.cookies ? undefined : 'this environment keeps cookies to itself';
    case 'origin':
      if (!hasOrigin) return 'no origin of a page was named';
      return environment.origins ? undefined : 'this environment sends its own origin';
    case 'foreign-origin':
      return environment.origins ? undefined : 'this environment sends its own origin';
    default:
      return lackOf(need, subject.capabilities, fixtures);
  }
}

function lackOf(
  need: string,
  capabilities: ReadonlySet<Capability>,
  { accounts }: Fixtures,
): string | undefined {
  const [role = '', detail] = need.split('.');
  if (!roles.some((known) => known === role)) {
    return capabilities.has(need as Capability) ? undefined : `the backend has no ${need}`;
  }
  const person = accounts[role as Role];
  const isThere = detail === undefined ? person : person?.[detail as keyof Person];
  return isThere === undefined ? `the fixtures have no accounts.${need}` : undefined;
}
