/**
 * oidc-provider says "Unsupported runtime" on every import under Node 20, which we support; what we use of it works there.
 * It has no setting against that one line. Its other warnings are about our configuration, and stay.
 */
async function importQuietly() {
  const { warn } = console;
  console.warn = (...texts: unknown[]) => {
    if (!String(texts[0]).includes('Unsupported runtime')) warn(...texts);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}

export const { Provider, interactionPolicy } = await importQuietly();
