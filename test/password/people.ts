import type { PersonalSource } from '../../src/password/personal-info.js';

/** Account 101 of the mock. */
export const ana: PersonalSource = {
  displayName: 'Ana García López',
  givenName: 'Ana',
  familyName: 'García López',
  email: 'ana.garcia@example.com',
  birthDate: '1984-03-14',
  domain: 'demo.pbx.example',
  userNumber: '101',
};
