import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Continúa en la ventana de {provider}.', 'Puede que esté detrás de esta.'],
  show: 'Mostrarla',
  cancel: 'Cancelar',
  elsewhere: '¿La ventana no funciona? Entonces {redirect}.',
  redirect: 'continúa en esta pestaña',
  errors: {
    'popup-blocked': [
      'El navegador no ha dejado abrir la ventana de acceso.',
      'Permítela y pulsa otra vez el botón, o entra con tu contraseña.',
    ],
    'popup-closed': [
      'Se ha cerrado la ventana de acceso.',
      'Pulsa el botón para volver a abrirla, o entra con tu contraseña.',
    ],
    'sso-timeout': [
      'La ventana de acceso lleva un rato sin responder.',
      'Pulsa el botón para empezar de nuevo, o entra con tu contraseña.',
    ],
    'provider-unavailable': [
      'El servicio de acceso no responde.',
      'Entra con tu contraseña o prueba de nuevo en unos minutos.',
    ],
    'clock-skew': [
      'Parece que el reloj de este equipo no va en hora.',
      'Corrige la fecha y la hora y prueba otra vez, o entra con tu contraseña.',
    ],
  },
};
