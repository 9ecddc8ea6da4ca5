// How a changeset stands in CHANGELOG.md: as it was written, without the commit that brought it.
// Headings and order come after it: `scripts/release-version.mjs`.

/** @param {{ summary: string }} changeset */
export const getReleaseLine = async ({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`;

/** No package of ours depends on another one. */
export const getDependencyReleaseLine = async () => '';
