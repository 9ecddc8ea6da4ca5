import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

/**
 * Inter, from this origin, so that pictures look the same everywhere. By script rather than by `@font-face`: the
 * strict policy has no `font-src`. A page without it is still a page.
 */
export async function loadFont(): Promise<void> {
  try {
    const response = await fetch(inter);
    const face = new FontFace('Inter', await response.arrayBuffer(), { weight: '100 900' });
    document.fonts.add(await face.load());
  } catch {
    // The system's font will do.
  }
}
