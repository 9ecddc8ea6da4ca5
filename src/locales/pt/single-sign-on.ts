import type { SingleSignOnTexts } from '../single-sign-on-texts.js';

export const singleSignOnTexts: SingleSignOnTexts = {
  waiting: ['Continue na janela de {provider}.', 'Pode estar atrás desta.'],
  show: 'Mostrar',
  cancel: 'Cancelar',
  elsewhere: 'A janela não funciona? Então, {redirect}.',
  redirect: 'continue nesta página',
  errors: {
    'popup-blocked': [
      'O navegador não deixou abrir a janela de acesso.',
      'Permita-a e clique novamente no botão, ou entre com a sua palavra-passe.',
    ],
    'popup-closed': [
      'A janela de acesso foi fechada.',
      'Clique no botão para voltar a abri-la, ou entre com a sua palavra-passe.',
    ],
    'sso-timeout': [
      'A janela de acesso não responde há algum tempo.',
      'Clique no botão para recomeçar, ou entre com a sua palavra-passe.',
    ],
    'provider-unavailable': [
      'O serviço de acesso não responde.',
      'Entre com a sua palavra-passe ou tente novamente dentro de alguns minutos.',
    ],
    'clock-skew': [
      'Parece que o relógio deste dispositivo não está certo.',
      'Corrija a data e a hora e tente novamente, ou entre com a sua palavra-passe.',
    ],
  },
};
