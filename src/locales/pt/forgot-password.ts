import type { ForgotPasswordTexts } from '../forgot-password-texts.js';

export const forgotPasswordTexts: ForgotPasswordTexts = {
  heading: {
    'forgot-password': 'Esqueceu-se da palavra-passe?',
    'missing-credentials': 'Não encontra os dados de acesso?',
  },
  lead: {
    'forgot-password': 'Diga-nos quem é e abrimos um ticket no apoio ao cliente.',
    'missing-credentials': 'Diga-nos quem é e pedimos ao apoio ao cliente que os envie outra vez.',
  },
  userNumber: 'Número de utilizador',
  userNumberExample: 'por exemplo, 101',
  where: 'Onde está?',
  domainPlaces: [
    'É o endereço com que abre a sua central: pode colá-lo inteiro.',
    'Vem depois de @ no seu nome de utilizador.',
    'Está no e-mail de boas-vindas, junto a “Domínio”.',
  ],
  userNumberPlaces: [
    'É a sua extensão: o número que os seus colegas usam para lhe ligar.',
    'Costuma aparecer no visor do seu telefone.',
    'Vem antes de @ no seu nome de utilizador.',
  ],
  contact: 'O seu e-mail ou telefone',
  message: 'Algo mais que devamos saber?',
  optional: 'opcional',
  noPassword: 'Não escreva aqui nenhuma palavra-passe.',
  understood: 'Entendemos o utilizador {userNumber} do domínio {domain}.',
  understoodDomain: 'Entendemos o domínio {domain}.',
  undo: 'Desfazer',
  didYouMean: 'Queria dizer {domain}?',
  submit: 'Abrir um ticket',
  submitting: 'A abrir o seu ticket…',
  backOnline: ['Já tem Internet novamente.', 'Ainda não foi enviado nada: envie quando quiser.'],
  submitOnline: 'Enviar agora',
  back: 'Voltar ao início de sessão',
  noTickets: [
    'Não é possível abrir tickets nesta página.',
    'Peça ajuda a quem administra a sua central: pode dar-lhe uma nova palavra-passe.',
  ],
  required: {
    domain: 'Escreva o domínio da sua central.',
    userNumber: 'Escreva o seu número de utilizador.',
    contact: 'Escreva um e-mail: é para lá que vai a resposta.',
  },
  invalidContact: 'Escreva um e-mail ou um telefone, ou deixe em branco.',
  tooLong: 'É demasiado longo.',
  over: { one: 'Há {count} carácter a mais.', other: 'Há {count} caracteres a mais.' },
  errors: {
    'rate-limited': [
      'Demasiados tickets seguidos.',
      'Poderá abrir outro dentro de {time}. O que escreveu continua aqui.',
    ],
    'origin-rejected': [
      'A sua central não aceita tickets a partir desta página.',
      'Avise quem administra a central.',
    ],
    'ticket-in-flight': [
      'O seu ticket ainda está a ser aberto.',
      'Aguarde um momento e tente novamente: não será aberto duas vezes.',
    ],
    'ticket-conflict': [
      'Esse envio já foi usado para outro ticket.',
      'Verifique os dados e envie-os novamente: será um novo ticket.',
    ],
  },
  ticket: {
    heading: { open: 'O seu ticket está aberto', resolved: 'O seu ticket está resolvido' },
    lead: 'O apoio ao cliente vai ajudar a recuperar o acesso. Tempo previsto: {time}.',
    late: 'Está a demorar mais do que o previsto. Se tiver pressa, ligue para o suporte e indique esta referência.',
    resolved: {
      'forgot-password':
        'Procure no seu e-mail a mensagem “A sua nova palavra-passe” e entre com ela. Veja também na pasta de spam.',
      'missing-credentials':
        'Procure no seu e-mail a mensagem “Welcome to our PBX”: traz os seus dados de acesso. Veja também na pasta de spam.',
    },
    reference: 'Referência',
    copy: 'Copiar',
    copied: 'Copiada',
    copyByHand: 'Não conseguimos copiá-la. Já está selecionada: copie-a manualmente.',
    progress: 'Como está o seu ticket',
    steps: [
      'Pedido recebido',
      'Um agente verifica a sua central e o seu utilizador',
      'Recebe os seus dados de acesso por e-mail',
    ],
    states: { done: 'feito', now: 'agora', later: 'pendente' },
    news: {
      'in-progress': 'Um agente está a tratar do seu ticket.',
      resolved: 'O seu ticket está resolvido. Veja o seu e-mail.',
    },
    followed: 'Aqui verá como avança. Também pode fechar a página: a resposta chega por e-mail.',
    notFollowed: 'Guarde a referência. Já pode fechar a página: a resposta chega por e-mail.',
    unreached: 'Última novidade: {time}. Continuamos a perguntar.',
    lost: 'Já não conseguimos ver daqui como está. Guarde a referência: a resposta chega por e-mail.',
    another: 'Abrir outro ticket',
  },
};
