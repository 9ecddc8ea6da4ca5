import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Wachtwoord verbergen',
  capsLock: 'Caps Lock staat aan',
  submitting: 'Bezig met inloggen…',
  submitLater: 'Probeer opnieuw over {time}',
  submitAgain: 'Je kunt het nu opnieuw proberen.',
  openTicket: 'open dan een ticket',
  wayOut: 'Als je haast hebt, {ticket}. We helpen je graag.',
  fewMinutes: 'een paar minuten',
  done: ['Je bent ingelogd.', 'Je telefooncentrale staat klaar.'],
  required: {
    username: 'Vul je nummer, nummer@domein of e-mail in.',
    domain: 'Vul het domein van je telefooncentrale in.',
    password: 'Vul je wachtwoord in.',
  },
  fields: {
    'invalid-characters': 'Hier staan onzichtbare tekens in. Wis alles en typ het zelf in.',
    'invalid-domain': 'Een domein ziet eruit als bedrijf.pbx.example.',
    invalid: 'Controleer dit veld.',
  },
  errors: {
    offline: [
      'Je bent offline.',
      'Controleer je verbinding en probeer het opnieuw. Wat je hebt ingevuld, blijft staan.',
    ],
    network: ['We konden je telefooncentrale niet bereiken.', 'Wacht even en probeer het opnieuw.'],
    timeout: [
      'Je telefooncentrale doet er te lang over om te antwoorden.',
      'Probeer het opnieuw. Blijft het gebeuren? Laat het de klantenservice weten.',
    ],
    gateway: [
      'Een andere pagina antwoordde in plaats van je telefooncentrale.',
      'Gebruik je openbare wifi? Accepteer dan eerst de welkomstpagina en probeer het daarna opnieuw.',
    ],
    truncated: [
      'Het antwoord is halverwege afgebroken.',
      'Meestal ligt dat aan de verbinding: probeer het opnieuw.',
    ],
    protocol: [
      'We begrijpen het antwoord van je telefooncentrale niet.',
      'Laad de pagina opnieuw. Gebeurt het weer? Laat het de klantenservice weten.',
    ],
    server: [
      'Je telefooncentrale heeft een probleem.',
      'Het ligt niet aan jou. Probeer het over een paar minuten opnieuw.',
    ],
    unavailable: ['Er is onderhoud aan je telefooncentrale.', 'Probeer het over {time} opnieuw.'],
    'invalid-credentials': [
      'Je gebruikersnaam of wachtwoord klopt niet.',
      'Controleer ze allebei en probeer het opnieuw. Als je het wachtwoord niet meer weet, {ticket}.',
    ],
    'account-locked': [
      'Je account is voor de veiligheid geblokkeerd.',
      'Wacht {time} voordat je het opnieuw probeert. Als je haast hebt, {ticket}. We helpen je graag.',
    ],
    'rate-limited': [
      'Te veel pogingen.',
      'Wacht voor de veiligheid {time} voordat je het opnieuw probeert. Als je haast hebt, {ticket}. We helpen je graag.',
    ],
    validation: ['Er klopt nog iets niet.', 'Controleer wat je hebt ingevuld en probeer het opnieuw.'],
    'origin-rejected': [
      'Je telefooncentrale staat inloggen vanaf deze pagina niet toe.',
      'Laat het de beheerder weten.',
    ],
    'session-expired': ['Je sessie is verlopen.', 'Log opnieuw in om verder te gaan.'],
    'sso-cancelled': ['Je hebt het inloggen geannuleerd.', 'Probeer het opnieuw of gebruik je wachtwoord.'],
    'sso-rejected': ['Het inloggen is niet afgerond.', 'Probeer het opnieuw of gebruik je wachtwoord.'],
    'account-not-linked': [
      'Dat account is niet gekoppeld aan je telefooncentrale.',
      'Gebruik je wachtwoord of vraag de beheerder om het account te koppelen.',
    ],
    'provider-unknown': ['Deze manier van inloggen is er niet meer.', 'Gebruik je wachtwoord.'],
    'redirect-not-allowed': [
      'Je telefooncentrale staat niet toe dat je op deze pagina terugkomt.',
      'Gebruik je wachtwoord en laat het de beheerder weten.',
    ],
    unsupported: [
      'We kunnen het inloggen op deze pagina niet afronden.',
      'Laat het de beheerder van je telefooncentrale weten.',
    ],
  },
};

export const parts: MoreTexts['parts'] = {
  newPassword: async () => (await import('./new-password.js')).newPasswordTexts,
  secondFactor: async () => (await import('./second-factor.js')).secondFactorTexts,
  singleSignOn: async () => (await import('./single-sign-on.js')).singleSignOnTexts,
  forgotPasswordView: async () => (await import('./forgot-password.js')).forgotPasswordTexts,
  firstAccessView: async () => (await import('./first-access.js')).firstAccessTexts,
};
