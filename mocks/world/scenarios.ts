/** What can be made to happen; names combine (`slow,locked`). */
export const scenarioNames = [
  'default',
  'slow', // every answer takes two seconds
  'offline', // the connection breaks
  'flaky', // every third call fails
  'server-error',
  'html-error', // a gateway's page
  'truncated', // the answer breaks off
  'maintenance', // 503
  'rate-limited', // signing in
  'locked', // signing in
  'session-expired', // whatever session there was is over
  'password-reused', // every new password was used before
  'ticket-throttled', // opening tickets
  'mail-lost', // mails end in the spam folder
  'sso-denied', // the person said no at the provider
  'sso-unlinked', // the provider's account belongs to nobody
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

const isScenarioName = (name: string): name is ScenarioName => scenarioNames.some((known) => known === name);

/** Reads `slow,locked`. A name that does not exist is the caller's mistake, told in words. */
export function parseScenario(text: string): ScenarioName[] {
  return checkScenario(text.split(',').map((name) => name.trim()));
}

export function checkScenario(names: readonly string[]): ScenarioName[] {
  const chosen = names.filter((name) => name !== '' && name !== 'default');
  const unknown = chosen.find((name) => !isScenarioName(name));
  if (unknown !== undefined) {
    throw new RangeError(`There is no scenario "${unknown}". There are: ${scenarioNames.join(', ')}.`);
  }
  return chosen.filter(isScenarioName);
}
