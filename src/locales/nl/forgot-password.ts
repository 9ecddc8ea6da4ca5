import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Wachtwoord vergeten?',
    'missing-credentials': 'Inloggegevens niet gevonden?',
  },
  lead: {
    'forgot-password': 'Vertel ons wie je bent, dan openen we een ticket bij de klantenservice.',
    'missing-credentials': 'Vertel ons wie je bent, dan vragen we de klantenservice om ze opnieuw te sturen.',
  },
  userNumber: 'Gebruikersnummer',
  userNumberExample: 'bijvoorbeeld 101',
  where: 'Waar staat dat?',
  domainPlaces: [
    'Het is het adres waarop je je telefooncentrale opent: je kunt het helemaal plakken.',
    'Het staat achter de @ in je gebruikersnaam.',
    'Het staat in de welkomstmail, naast “Domein”.',
  ],
  userNumberPlaces: [
    'Het is je toestelnummer: het nummer waarop collega’s je bellen.',
    'Meestal staat het op het scherm van je telefoon.',
    'Het staat vóór de @ in je gebruikersnaam.',
  ],
  contact: 'Je e-mail of telefoonnummer',
  message: 'Moeten we nog iets weten?',
  optional: 'optioneel',
  noPassword: 'Vul hier geen wachtwoord in.',
  understood: 'Herkend: gebruikersnummer {userNumber}, domein {domain}.',
  understoodDomain: 'Herkend: domein {domain}.',
  undo: 'Ongedaan maken',
  didYouMean: 'Bedoelde je {domain}?',
  submit: 'Ticket openen',
  submitting: 'Ticket wordt geopend…',
  backOnline: ['Je bent weer online.', 'Er is nog niets verstuurd: verstuur het wanneer je wilt.'],
  submitOnline: 'Nu versturen',
  back: 'Terug naar inloggen',
  noTickets: [
    'Op deze pagina kun je geen tickets openen.',
    'Vraag de beheerder van je telefooncentrale om een nieuw wachtwoord.',
  ],
  required: {
    domain: 'Vul het domein van je telefooncentrale in.',
    userNumber: 'Vul je gebruikersnummer in.',
    contact: 'Vul een e-mailadres in: daar komt het antwoord.',
  },
  invalidContact: 'Vul een e-mailadres of telefoonnummer in, of laat dit leeg.',
  tooLong: 'Dit is te lang.',
  over: { one: '{count} teken te veel.', other: '{count} tekens te veel.' },
  errors: {
    'rate-limited': [
      'Te veel tickets achter elkaar.',
      'Over {time} kun je er weer een openen. Wat je hebt ingevuld, blijft staan.',
    ],
    'origin-rejected': [
      'Je telefooncentrale accepteert geen tickets vanaf deze pagina.',
      'Laat het de beheerder weten.',
    ],
    'ticket-in-flight': [
      'Je ticket wordt nog geopend.',
      'Wacht even en probeer het opnieuw: het wordt niet twee keer geopend.',
    ],
    'ticket-conflict': [
      'Dit is al als een ander ticket verstuurd.',
      'Controleer wat je hebt ingevuld en verstuur het opnieuw: het wordt een nieuw ticket.',
    ],
  },
  ticket: {
    heading: { open: 'Je ticket is geopend', resolved: 'Je ticket is opgelost' },
    lead: 'De klantenservice helpt je verder, meestal binnen {time}.',
    late: 'Het duurt langer dan gepland. Heb je haast? Bel de klantenservice en geef dit ticketnummer door.',
    resolved: {
      'forgot-password':
        'Zoek in je e-mail naar “Je nieuwe wachtwoord” en log daarmee in. Kijk ook bij de spam.',
      'missing-credentials':
        'Zoek in je e-mail naar “Welcome to our PBX”: daarin staan je inloggegevens. Kijk ook bij de spam.',
    },
    reference: 'Ticketnummer',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    copyByHand: 'Kopiëren is niet gelukt. Het nummer is geselecteerd: kopieer het zelf.',
    progress: 'Voortgang van je ticket',
    steps: [
      'Aanvraag ontvangen',
      'Een medewerker controleert je telefooncentrale en je account',
      'Je krijgt je inloggegevens per e-mail',
    ],
    states: { done: 'klaar', now: 'nu', later: 'komt nog' },
    news: {
      'in-progress': 'Een medewerker is met je ticket bezig.',
      resolved: 'Je ticket is opgelost. Kijk in je e-mail.',
    },
    followed: 'Hier zie je hoe het ermee staat. Je kunt de pagina ook sluiten: het antwoord komt per e-mail.',
    notFollowed: 'Bewaar het ticketnummer. Je kunt de pagina nu sluiten: het antwoord komt per e-mail.',
    unreached: 'Geen nieuws sinds {time}. We blijven het proberen.',
    lost: 'We kunnen hier niet meer zien hoe het ermee staat. Bewaar het ticketnummer: het antwoord komt per e-mail.',
    another: 'Nog een ticket openen',
  },
};
