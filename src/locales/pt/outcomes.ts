import type { MoreTexts, Outcomes } from '../messages.js';

export const outcomes: Outcomes = {
  hidePassword: 'Ocultar a palavra-passe',
  capsLock: 'O Caps Lock está ativado',
  submitting: 'A iniciar sessão…',
  submitLater: 'Tente novamente dentro de {time}',
  submitAgain: 'Já pode tentar novamente.',
  openTicket: 'abra um ticket',
  wayOut: 'Se tiver pressa, {ticket} e nós ajudamos.',
  fewMinutes: 'alguns minutos',
  done: ['Sessão iniciada.', 'Já pode usar a sua central.'],
  required: {
    username: 'Escreva o seu número, número@domínio ou e-mail.',
    domain: 'Escreva o domínio da sua central.',
    password: 'Escreva a sua palavra-passe.',
  },
  fields: {
    'invalid-characters': 'Há caracteres invisíveis. Apague tudo e escreva à mão.',
    'invalid-domain': 'Um domínio é parecido com empresa.pbx.example.',
    invalid: 'Verifique este campo.',
  },
  errors: {
    offline: ['Está sem Internet.', 'Verifique a sua rede e tente novamente. O que escreveu continua aqui.'],
    network: ['Não conseguimos chegar à sua central.', 'Aguarde um momento e tente novamente.'],
    timeout: [
      'A sua central demora demasiado a responder.',
      'Tente novamente; se continuar assim, avise o suporte.',
    ],
    gateway: [
      'Outra página respondeu em vez da sua central.',
      'Se estiver numa rede Wi-Fi pública, aceite primeiro a página de acesso. Depois, tente novamente.',
    ],
    truncated: ['A resposta chegou incompleta.', 'Costuma ser da rede: tente novamente.'],
    protocol: [
      'Não entendemos a resposta da sua central.',
      'Recarregue a página; se voltar a acontecer, avise o suporte.',
    ],
    server: [
      'A sua central teve um problema.',
      'A culpa não é sua. Tente novamente dentro de alguns minutos.',
    ],
    unavailable: ['A sua central está em manutenção.', 'Tente novamente dentro de {time}.'],
    'invalid-credentials': [
      'Nome de utilizador ou palavra-passe incorretos.',
      'Verifique ambos e tente novamente. Se não se lembra da palavra-passe, {ticket}.',
    ],
    'account-locked': [
      'A sua conta está bloqueada por segurança.',
      'Aguarde {time} antes de tentar novamente. Se tiver pressa, {ticket} e nós ajudamos.',
    ],
    'rate-limited': [
      'Demasiadas tentativas.',
      'Por segurança, aguarde {time} antes de tentar novamente. Se tiver pressa, {ticket} e nós ajudamos.',
    ],
    validation: ['Há algo a corrigir.', 'Verifique os dados e tente novamente.'],
    'origin-rejected': [
      'A sua central não aceita acessos a partir desta página.',
      'Avise quem administra a central.',
    ],
    'session-expired': ['A sua sessão expirou.', 'Inicie sessão novamente para continuar.'],
    'sso-cancelled': ['Cancelou o acesso.', 'Tente novamente ou entre com a sua palavra-passe.'],
    'sso-rejected': ['O acesso não foi concluído.', 'Tente novamente ou entre com a sua palavra-passe.'],
    'account-not-linked': [
      'Essa conta não está associada à sua central.',
      'Entre com a sua palavra-passe ou peça a quem administra a central que associe a conta.',
    ],
    'provider-unknown': ['Essa forma de acesso já não está disponível.', 'Entre com a sua palavra-passe.'],
    'redirect-not-allowed': [
      'A sua central não permite voltar a esta página.',
      'Entre com a sua palavra-passe e avise quem administra a central.',
    ],
    unsupported: [
      'Não conseguimos concluir o seu acesso nesta página.',
      'Avise quem administra a sua central.',
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
