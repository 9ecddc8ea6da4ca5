/** Account 101, as the seed world of the mock has it. */
export const ana = {
  displayName: 'Ana García López',
  givenName: 'Ana',
  familyName: 'García López',
  email: 'ana.garcia@example.com',
  birthDate: '1984-03-14',
  domain: 'demo.pbx.example',
  userNumber: '101',
} as const;
