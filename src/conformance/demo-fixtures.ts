import type { Fixtures } from './fixtures.js';

const domain = 'demo.pbx.example';

/** The people of the mock's own world. Their passwords are no secrets. */
export const demoFixtures: Fixtures = {
  accounts: {
    ordinary: {
      userNumber: '101',
      domain,
      password: 'tormenta-violeta-31-Faro',
      email: 'ana.garcia@example.com',
    },
    secondFactor: {
      userNumber: '102',
      domain,
      password: 'marea Lenta 58 ñandú',
      email: 'bruno.diaz@example.com',
      totpSecret: 'JBSWY3DPEHPK3PXP',
      recoveryCodes: ['aaaa-1111', 'aaaa-1112', 'aaaa-1113'],
      extension: '102',
    },
    temporary: {
      userNumber: '103',
      domain,
      password: 'Bienvenida-103-Tmp',
      email: 'carla.nunez@example.com',
    },
    locked: { userNumber: '104', domain, password: 'roble-sobre-96-Niebla' },
    withoutPassword: { userNumber: '105', domain, email: 'elena.ruiz@example.com' },
    expired: { userNumber: '106', domain, password: 'camino-tejado-77-Sal' },
    otherDomain: { userNumber: '201', domain: 'otra.pbx.example', password: 'puente-limon-12-Brisa' },
    unknown: { userNumber: '999', domain },
  },
  newPassword: 'tejado-verde-44-Brisa',
  administrator: { token: 'admin' },
  newcomer: { userNumber: '177', domain, email: 'gloria.vidal@example.com' },
  identities: {
    provider: 'google',
    issuer: 'https://google.mock.example',
    linked: 'google-ana',
    unlinked: 'google-ana-private',
  },
  control: '../__mock',
};
