/** What goes over the wire when all is well. */

export const signedIn = {
  status: 'signed-in',
  user: { id: 'usr_101', displayName: 'Ana García López', domain: 'demo.pbx.example', userNumber: '101' },
  session: { persistent: true, expiresAt: '2026-12-22T09:00:00.000Z' },
} as const;

export const signedOut = { status: 'signed-out' } as const;

export const credentials = { username: '101', password: 'tormenta-violeta-31-Faro', remember: true } as const;

export const begin = {
  provider: 'google',
  flow: 'redirect',
  returnTo: 'https://portal.example/login',
  remember: false,
} as const;

export const policy = {
  minLength: 12,
  maxLength: 128,
  advise: ['upper', 'digit'],
  require: [],
  minScore: 3,
  forbidPersonalInfo: true,
  breachCheck: false,
};

export const challenge = {
  status: 'challenge-required',
  challenge: '',
  methods: [
    { id: 'totp', kind: 'totp' },
    { id: 'mail', kind: 'email-code', hint: 'b•••@example.com' },
  ],
  canTrustDevice: true,
  expiresAt: '2026-11-22T09:10:00Z',
};

export const passwordChange = {
  status: 'password-change-required',
  challenge: 'chl_1',
  reason: 'temporary',
  policy,
  personal: { displayName: 'Carla Núñez', birthDate: '1991-12-02', phoneNumbers: ['+34 600 000 000'] },
};
