/** What the callback page says, where it has to say something at all. */
export interface CallbackTexts {
  readonly title: string;
  readonly working: string;
  /** The answer has been handed over, and the browser does not let the window close itself. */
  readonly done: readonly [string, string];
  /** Nobody waits for the answer: it is used, or too old, or was never asked for. */
  readonly over: readonly [string, string];
  /** What to do then in a window beside the page that opened it. */
  readonly closeIt: string;
  readonly start: string;
}

/** All languages in one module: they are few words, and a page that is on its way elsewhere has no time for more requests. */
export const callbackTexts = {
  ar: {
    title: 'تسجيل الدخول',
    working: 'جارٍ إكمال تسجيل دخولك…',
    done: ['يمكنك إغلاق هذه النافذة.', 'سيستمر تسجيل دخولك من حيث بدأ.'],
    over: [
      'لم يعد تسجيل الدخول هذا صالحًا.',
      'سبق استخدامه أو استغرق وقتًا طويلًا. يُرجى البدء من جديد من صفحة تسجيل الدخول.',
    ],
    closeIt: 'يُرجى إغلاق هذه النافذة والبدء من جديد.',
    start: 'الانتقال إلى الصفحة الرئيسية',
  },
  ca: {
    title: 'S’està iniciant la sessió',
    working: 'S’està acabant d’iniciar la sessió…',
    done: ['Ja pots tancar aquesta finestra.', 'L’accés continua allà on l’has començat.'],
    over: [
      'Aquest accés ja no és vàlid.',
      'Ja s’ha fet servir o ha trigat massa. Torna a començar des de la pàgina d’accés.',
    ],
    closeIt: 'Tanca aquesta finestra i torna a començar.',
    start: 'Ves a l’inici',
  },
  de: {
    title: 'Anmeldung',
    working: 'Ihre Anmeldung wird abgeschlossen\u00a0…',
    done: [
      'Sie können dieses Fenster schließen.',
      'Ihre Anmeldung geht dort weiter, wo Sie sie begonnen haben.',
    ],
    over: [
      'Diese Anmeldung ist nicht mehr gültig.',
      'Sie wurde schon verwendet oder hat zu lange gedauert. Beginnen Sie auf der Anmeldeseite von vorn.',
    ],
    closeIt: 'Schließen Sie dieses Fenster und beginnen Sie von vorn.',
    start: 'Zur Startseite',
  },
  en: {
    title: 'Signing in',
    working: 'Finishing your sign-in…',
    done: ['You can close this window.', 'Your sign-in goes on where you began it.'],
    over: [
      'This sign-in is no longer valid.',
      'It was used already or took too long. Begin again from the sign-in page.',
    ],
    closeIt: 'Close this window and begin again.',
    start: 'Go to the start page',
  },
  es: {
    title: 'Iniciando sesión',
    working: 'Terminando de iniciar tu sesión…',
    done: ['Ya puedes cerrar esta ventana.', 'Tu acceso continúa donde lo empezaste.'],
    over: [
      'Este acceso ya no es válido.',
      'Ya se usó o tardó demasiado. Empieza otra vez desde la página de acceso.',
    ],
    closeIt: 'Cierra esta ventana y empieza otra vez.',
    start: 'Ir al inicio',
  },
  eu: {
    title: 'Saioa hasten',
    working: 'Saio-hasiera osatzen…',
    done: ['Leiho hau itxi dezakezu.', 'Zure sarrerak hasi zenuen lekuan jarraituko du.'],
    over: [
      'Sarrera honek ez du balio jada.',
      'Erabilita dago edo gehiegi luzatu da. Hasi berriro sarrera-orritik.',
    ],
    closeIt: 'Itxi leiho hau eta hasi berriro.',
    start: 'Joan hasierara',
  },
  fr: {
    title: 'Connexion en cours',
    working: 'Nous terminons votre connexion…',
    done: ['Vous pouvez fermer cette fenêtre.', 'Votre connexion continue là où vous l’avez commencée.'],
    over: [
      'Cette connexion n’est plus valable.',
      'Elle a déjà servi ou a pris trop de temps. Recommencez depuis la page de connexion.',
    ],
    closeIt: 'Fermez cette fenêtre et recommencez.',
    start: 'Aller à l’accueil',
  },
  gl: {
    title: 'Iniciando sesión',
    working: 'Rematando de iniciar a túa sesión…',
    done: ['Xa podes pechar esta xanela.', 'O teu acceso continúa onde o empezaches.'],
    over: [
      'Este acceso xa non é válido.',
      'Xa se usou ou tardou demasiado. Empeza outra vez desde a páxina de acceso.',
    ],
    closeIt: 'Pecha esta xanela e empeza outra vez.',
    start: 'Ir ao inicio',
  },
  it: {
    title: 'Accesso in corso',
    working: 'Stiamo completando l’accesso…',
    done: ['Ora puoi chiudere questa finestra.', 'L’accesso continua da dove l’hai iniziato.'],
    over: [
      'Questo accesso non è più valido.',
      'È già stato usato o ha richiesto troppo tempo. Ricomincia dalla pagina di accesso.',
    ],
    closeIt: 'Chiudi questa finestra e ricomincia.',
    start: 'Vai alla pagina iniziale',
  },
  nl: {
    title: 'Inloggen',
    working: 'Bezig met het afronden van je inlog…',
    done: ['Je kunt dit venster sluiten.', 'Het inloggen gaat verder waar je was begonnen.'],
    over: [
      'Deze inlogpoging is niet meer geldig.',
      'Hij is al gebruikt of duurde te lang. Begin opnieuw op de inlogpagina.',
    ],
    closeIt: 'Sluit dit venster en begin opnieuw.',
    start: 'Naar de startpagina',
  },
  pl: {
    title: 'Logowanie',
    working: 'Kończymy logowanie…',
    done: ['Możesz zamknąć to okno.', 'Logowanie trwa dalej tam, gdzie się zaczęło.'],
    over: [
      'To logowanie jest już nieważne.',
      'Zostało wykorzystane lub trwało zbyt długo. Zacznij od nowa na stronie logowania.',
    ],
    closeIt: 'Zamknij to okno i zacznij od nowa.',
    start: 'Przejdź do strony głównej',
  },
  pt: {
    title: 'A iniciar sessão',
    working: 'A concluir o início de sessão…',
    done: ['Já pode fechar esta janela.', 'O seu acesso continua onde o começou.'],
    over: [
      'Este acesso já não é válido.',
      'Já foi usado ou demorou demasiado. Comece novamente na página de acesso.',
    ],
    closeIt: 'Feche esta janela e comece novamente.',
    start: 'Ir para o início',
  },
} satisfies Readonly<Record<string, CallbackTexts>>;
