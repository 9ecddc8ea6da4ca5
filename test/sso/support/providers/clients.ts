/** Who is registered at every provider. */
export const clients = {
  /** Public: for pages. */
  clientId: 'pbx-spa',
  /** Confidential, `client_secret_post`: for backends. */
  webClientId: 'pbx-web',
  webClientSecret: 'pbx-web-secret-that-no-page-knows',
} as const;
