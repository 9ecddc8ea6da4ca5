/** The Microsoft tenant of the test's company. */
export const WORK_TENANT = '11111111-2222-4333-8444-555555555555';
/** That of all private accounts, at the real one, too. */
export const PERSONAL_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

export type PersonId = 'ana' | 'elena' | 'stranger';

/** Who has an account at every provider, under the id as subject. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Object id in a Microsoft tenant. */
  readonly oid: string;
}

/** Two of the mock's people, and one whom no phone system knows. */
export const people: readonly Person[] = [
  {
    id: 'ana',
    name: 'Ana García López',
    givenName: 'Ana',
    familyName: 'García López',
    email: 'ana.garcia@example.com',
    oid: '0a0a0a0a-0000-4000-8000-00000000000a',
  },
  {
    id: 'elena',
    name: 'Elena Ruiz',
    givenName: 'Elena',
    familyName: 'Ruiz',
    email: 'elena.ruiz@example.com',
    oid: '0e0e0e0e-0000-4000-8000-00000000000e',
  },
  {
    id: 'stranger',
    name: 'Visitante',
    givenName: 'Visitante',
    familyName: '',
    email: 'visitante@example.net',
    oid: '05050505-0000-4000-8000-000000000005',
  },
];

export function personOf(id: string): Person | undefined {
  return people.find((one) => one.id === id);
}
