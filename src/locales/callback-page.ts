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
export const callbackTexts: Readonly<Record<'en' | 'es', CallbackTexts>> = {
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
};
