/** Which guide shows which document. */
const guides: Readonly<Record<string, string>> = {
  'README.md': 'start',
  'docs/page.md': 'put-it-into-a-page',
  'docs/frameworks.md': 'frameworks',
  'docs/theming.md': 'theming',
  'docs/languages.md': 'languages',
  'docs/adapters.md': 'adapters',
  'docs/mock.md': 'mock-and-scenarios',
  'docs/single-sign-on.md': 'single-sign-on',
  'docs/tickets.md': 'tickets',
  'docs/passwords.md': 'passwords',
  'docs/security.md': 'security',
  'docs/accessibility.md': 'accessibility',
  'docs/versioning.md': 'migration-and-versioning',
  'docs/atlas.md': 'the-state-atlas',
  'docs/page-styles.md': 'page-styles',
  'docs/login.md': 'the-login',
  'docs/second-factor.md': 'second-factor',
  'docs/first-access.md': 'first-access',
  'docs/ticket-systems.md': 'ticket-systems',
  'docs/strength.md': 'strength',
  'docs/account-api.md': 'account-api',
  'docs/conformance.md': 'conformance',
};

/** All decisions are one guide. */
const decision = /^docs\/decisions\/(?:([\w-]+)\.md)?$/;

/**
 * Where a link of a document leads in Storybook.
 *
 * @param from The document's path from the root of the repository.
 * @param href As it is written there.
 * @returns `undefined` where no guide shows it.
 */
export function guideOf(from: string, href: string): string | undefined {
  const { pathname, hash } = new URL(href, `https://pbx-auth.example/${from}`);
  const path = pathname.slice(1);
  const [isDecision, name] = decision.exec(path) ?? [];
  if (isDecision !== undefined) {
    const place = name === undefined ? '' : `#${[name, hash.slice(1)].filter(Boolean).join('-')}`;
    return `?path=/docs/guides-decisions--docs${place}`;
  }
  const guide = guides[path];
  return guide === undefined ? undefined : `?path=/docs/guides-${guide}--docs${hash}`;
}

/** The id of a heading, as GitHub makes it: links between documents rely on that. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
