import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Pasahitza ahaztu duzu?',
    'missing-credentials': 'Ez dituzu sarbide-datuak aurkitzen?',
  },
  lead: {
    'forgot-password': 'Esaguzu nor zaren, eta tiket bat irekiko dugu bezeroarentzako arretan.',
    'missing-credentials':
      'Esaguzu nor zaren, eta bezeroarentzako arretari eskatuko diogu datuak berriro bidaltzeko.',
  },
  userNumber: 'Erabiltzaile-zenbakia',
  userNumberExample: 'adibidez, 101',
  where: 'Non dago?',
  domainPlaces: [
    'Zure zentralita irekitzeko helbidea da: osorik itsats dezakezu.',
    'Zure erabiltzaile-izenean, @ ikurraren atzetik doa.',
    'Ongietorri-mezuan dago, «Domeinua» hitzaren ondoan.',
  ],
  userNumberPlaces: [
    'Zure luzapena da: lankideek zuri deitzeko markatzen duten zenbakia.',
    'Zure telefonoaren pantailan agertu ohi da.',
    'Zure erabiltzaile-izenean, @ ikurraren aurretik doa.',
  ],
  contact: 'Zure e-posta edo telefonoa',
  message: 'Beste ezer esan nahi diguzu?',
  optional: 'aukerakoa',
  noPassword: 'Ez idatzi hemen pasahitzik.',
  understood: 'Hau ulertu dugu: {userNumber} erabiltzailea, {domain} domeinua.',
  understoodDomain: 'Hau ulertu dugu: {domain} domeinua.',
  undo: 'Desegin',
  didYouMean: '{domain} esan nahi zenuen?',
  submit: 'Ireki tiket bat',
  submitting: 'Tiketa irekitzen…',
  backOnline: ['Berriro konexioa duzu.', 'Oraindik ez da ezer bidali: bidali nahi duzunean.'],
  submitOnline: 'Bidali orain',
  back: 'Itzuli saio-hasierara',
  noTickets: [
    'Orri honetatik ezin da tiketik ireki.',
    'Eskatu laguntza zentralitaren kudeatzaileari: pasahitz berri bat eman diezazuke.',
  ],
  required: {
    domain: 'Idatzi zure zentralitaren domeinua.',
    userNumber: 'Idatzi zure erabiltzaile-zenbakia.',
    contact: 'Idatzi e-posta helbide bat: hara iritsiko da erantzuna.',
  },
  invalidContact: 'Idatzi e-posta edo telefono bat, edo utzi hutsik.',
  tooLong: 'Luzeegia da.',
  over: { one: 'Karaktere {count} soberan dago.', other: '{count} karaktere soberan daude.' },
  errors: {
    'rate-limited': [
      'Tiket gehiegi ireki dira jarraian.',
      'Beste bat {time} barru ireki dezakezu. Idatzitakoa hemen dago.',
    ],
    'origin-rejected': [
      'Zure zentralitak ez du tiketik onartzen orri honetatik.',
      'Abisatu zentralitaren kudeatzaileari.',
    ],
    'ticket-in-flight': [
      'Zure tiketa irekitzen ari gara oraindik.',
      'Itxaron une bat eta saiatu berriro: ez da bi aldiz irekiko.',
    ],
    'ticket-conflict': [
      'Bidalketa hori beste tiket baterako erabili zen.',
      'Berrikusi datuak eta bidali berriro: tiket berri bat izango da.',
    ],
  },
  ticket: {
    heading: { open: 'Zure tiketa irekita dago', resolved: 'Zure tiketa ebatzita dago' },
    lead: 'Bezeroarentzako arretak berriro sartzen lagunduko dizu. Aurreikusitako denbora: {time}.',
    late: 'Uste baino gehiago luzatzen ari da. Presa baduzu, deitu laguntza-zerbitzura eta eman erreferentzia hau.',
    resolved: {
      'forgot-password':
        'Bilatu e-postan «Zure pasahitz berria» mezua eta sartu hango pasahitzarekin. Begiratu spam karpetan ere.',
      'missing-credentials':
        'Bilatu e-postan «Welcome to our PBX» mezua: hor daude sarbide-datuak. Begiratu spam karpetan ere.',
    },
    reference: 'Erreferentzia',
    copy: 'Kopiatu',
    copied: 'Kopiatuta',
    copyByHand: 'Ezin izan dugu kopiatu. Hautatuta dago: kopiatu zuk.',
    progress: 'Nola doan zure tiketa',
    steps: [
      'Eskaera jasota',
      'Agente batek zentralita eta erabiltzailea egiaztatzen ditu',
      'Sarbide-datuak e-postaz jasotzen dituzu',
    ],
    states: { done: 'eginda', now: 'orain', later: 'egiteke' },
    news: {
      'in-progress': 'Agente bat zure tiketarekin ari da.',
      resolved: 'Zure tiketa ebatzita dago. Begiratu e-posta.',
    },
    followed:
      'Hemen ikusiko duzu nola doan. Orria itxi ere egin dezakezu: erantzuna e-postaz iritsiko zaizu.',
    notFollowed: 'Gorde erreferentzia. Orria itxi dezakezu: erantzuna e-postaz iritsiko zaizu.',
    unreached: 'Azken albistea: {time}. Galdetzen jarraitzen dugu.',
    lost: 'Hemendik ezin dugu gehiago ikusi nola doan. Gorde erreferentzia: erantzuna e-postaz iritsiko zaizu.',
    another: 'Ireki beste tiket bat',
  },
};
