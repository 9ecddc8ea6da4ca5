import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Ezkutatu pasahitza',
  capsLock: 'Maiuskulak aktibatuta daude',
  submitting: 'Saioa hasten…',
  submitLater: 'Saiatu berriro {time} barru',
  submitAgain: 'Orain berriro saia zaitezke.',
  openTicket: 'ireki tiket bat',
  wayOut: 'Presa baduzu, {ticket} eta lagunduko dizugu.',
  fewMinutes: 'minutu batzuk',
  done: ['Saioa hasi duzu.', 'Zentralita prest duzu.'],
  required: {
    username: 'Idatzi zure zenbakia, zenbakia@domeinua edo e-posta.',
    domain: 'Idatzi zure zentralitaren domeinua.',
    password: 'Idatzi zure pasahitza.',
  },
  fields: {
    'invalid-characters': 'Karaktere ikusezinak daude. Ezabatu dena eta idatzi eskuz.',
    'invalid-domain': 'Domeinu batek itxura hau du: enpresa.pbx.example.',
    invalid: 'Berrikusi datu hau.',
  },
  errors: {
    offline: ['Ez duzu konexiorik.', 'Begiratu sarea eta saiatu berriro. Idatzitakoa hemen dago oraindik.'],
    network: ['Ezin izan gara zure zentralitarekin konektatu.', 'Itxaron une bat eta saiatu berriro.'],
    timeout: [
      'Zure zentralitak denbora gehiegi behar du erantzuteko.',
      'Saiatu berriro; berdin jarraitzen badu, abisatu laguntza-zerbitzuari.',
    ],
    gateway: [
      'Beste orri batek erantzun du zure zentralitaren ordez.',
      'Wifi publiko batean bazaude, onartu lehenik haren sarrera-orria. Gero, saiatu berriro.',
    ],
    truncated: ['Erantzuna erdizka iritsi da.', 'Konexioarengatik izan ohi da: saiatu berriro.'],
    protocol: [
      'Ez dugu ulertzen zure zentralitaren erantzuna.',
      'Kargatu berriro orria; errepikatzen bada, abisatu laguntza-zerbitzuari.',
    ],
    server: ['Zure zentralitak arazo bat izan du.', 'Ez da zure errua. Saiatu berriro minutu batzuk barru.'],
    unavailable: ['Zure zentralita mantentze-lanetan dago.', 'Saiatu berriro {time} barru.'],
    'invalid-credentials': [
      'Erabiltzaile-izena edo pasahitza okerra da.',
      'Berrikusi biak eta saiatu berriro. Pasahitza gogoratzen ez baduzu, {ticket}.',
    ],
    'account-locked': [
      'Zure kontua blokeatuta dago, segurtasunagatik.',
      'Itxaron {time} berriro saiatu aurretik. Presa baduzu, {ticket} eta lagunduko dizugu.',
    ],
    'rate-limited': [
      'Saiakera gehiegi egin dira.',
      'Segurtasunagatik, itxaron {time} berriro saiatu aurretik. Presa baduzu, {ticket} eta lagunduko dizugu.',
    ],
    validation: ['Zerbait zuzendu behar da.', 'Berrikusi datuak eta saiatu berriro.'],
    'origin-rejected': [
      'Zure zentralitak ez du onartzen orri honetatik sartzea.',
      'Abisatu zentralitaren kudeatzaileari.',
    ],
    'session-expired': ['Zure saioa iraungi da.', 'Jarraitzeko, hasi saioa berriro.'],
    'sso-cancelled': ['Sarrera bertan behera utzi duzu.', 'Saiatu berriro edo sartu zure pasahitzarekin.'],
    'sso-rejected': ['Sarrera ez da osatu.', 'Saiatu berriro edo sartu zure pasahitzarekin.'],
    'account-not-linked': [
      'Kontu hori ez dago zure zentralitari lotuta.',
      'Sartu zure pasahitzarekin, edo eskatu kudeatzaileari kontua lotzeko.',
    ],
    'provider-unknown': ['Sartzeko modu hori ez dago jada erabilgarri.', 'Sartu zure pasahitzarekin.'],
    'redirect-not-allowed': [
      'Zure zentralitak ez du uzten orri honetara itzultzen.',
      'Sartu zure pasahitzarekin eta abisatu kudeatzaileari.',
    ],
    unsupported: ['Ezin dugu zure sarrera orri honetan osatu.', 'Abisatu zure zentralitaren kudeatzaileari.'],
  },
};

export const parts: MoreTexts['parts'] = {
  newPassword: async () => (await import('./new-password.js')).newPasswordTexts,
  secondFactor: async () => (await import('./second-factor.js')).secondFactorTexts,
  singleSignOn: async () => (await import('./single-sign-on.js')).singleSignOnTexts,
  forgotPasswordView: async () => (await import('./forgot-password.js')).forgotPasswordTexts,
  firstAccessView: async () => (await import('./first-access.js')).firstAccessTexts,
};
