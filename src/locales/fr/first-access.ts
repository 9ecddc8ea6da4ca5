import type { FirstAccessTexts } from '../first-access-texts.js';

export const firstAccessTexts: FirstAccessTexts = {
  heading: 'Votre première connexion',
  intro: 'Vos identifiants sont dans un e-mail. Cherchons-le ensemble, pas à pas.',
  step: 'Étape {count} sur 3 :',
  passed: 'déjà fait',
  found: 'Je l’ai trouvé',
  notThere: 'Il n’y est pas',
  foundIt: [
    'Et voilà !',
    'Connectez-vous avec l’identifiant et le mot de passe de cet e-mail. Vous choisirez ensuite votre propre mot de passe.',
  ],
  back: 'Retour à la connexion',
  mail: {
    title: 'Cherchez l’e-mail',
    picture: 'Voici à quoi il ressemble dans votre boîte de réception',
    sender: 'Votre standard',
    preview: 'Votre identifiant et votre mot de passe pour la première connexion',
    when: 'Il arrive quelques minutes après l’activation de votre standard, et seulement à votre propre adresse e-mail.',
    where: 'Où lisez-vous vos e-mails ?',
    outlook: 'Outlook.com ou Hotmail',
    microsoft365: 'Outlook au travail',
    other: 'Ailleurs',
    search: 'Rechercher dans {provider}',
    newTab: '(s’ouvre dans un nouvel onglet)',
    elsewhere: 'Je lis mes e-mails ailleurs',
    inGmail: 'La recherche couvre tous les dossiers, spams et corbeille compris.',
    inOutlook:
      'Si Outlook s’ouvre sans rien chercher, collez cet objet dans sa recherche et choisissez « Tous les dossiers ».',
    inOther: 'Ouvrez votre messagerie et cherchez cet objet dans tous les dossiers.',
    subject: 'Objet',
    copy: 'Copier l’objet',
    copied: 'Objet copié',
    notCopied: 'La copie n’a pas marché. L’objet est sélectionné : copiez-le vous-même.',
  },
  spam: {
    title: 'Regardez dans les spams',
    names: 'C’est le dossier « Spam », « Courrier indésirable » ou « Junk », selon votre messagerie.',
    rescue: 'S’il y est, ouvrez-le et marquez-le comme non-spam : il ira dans votre boîte de réception.',
    quarantine:
      'Adresse professionnelle ? Il est peut-être bloqué : demandez au service informatique de vérifier la quarantaine.',
    openGmail: 'Ouvrir les spams de Gmail',
    openOutlook: 'Ouvrir « Courrier indésirable »',
  },
  resend: {
    title: 'Nous vous le renvoyons',
    intro: 'L’e-mail repart vers votre adresse. Pour cela, nous devons savoir quel est votre compte.',
    domainHint:
      'C’est l’adresse de votre standard. Si vous ne la connaissez pas, demandez à la personne qui le gère.',
    userNumber: 'Numéro d’utilisateur',
    userNumberExample: 'Par exemple 101',
    userNumberHint: 'C’est presque toujours votre numéro de poste.',
    submit: 'Renvoyer l’e-mail',
    submitting: 'Envoi en cours…',
    sent: [
      'C’est fait.',
      'Si un compte jamais utilisé porte ce numéro, l’e-mail part à l’instant. Cherchez-le dans quelques minutes, y compris dans les spams.',
    ],
    submitAgain: 'Renvoyer encore une fois',
    submitLater: 'Nouvel envoi dans {time}',
    mayAgain: 'Vous pouvez le renvoyer à nouveau.',
    notThere: 'Il n’arrive pas',
    lookAgain: 'Retour aux spams',
    goOn: 'Demander de l’aide',
    required: {
      domain: 'Saisissez le domaine de votre standard.',
      userNumber: 'Saisissez votre numéro d’utilisateur.',
    },
    tooLong: 'C’est trop long. Saisissez seulement votre numéro.',
  },
  ticket: {
    title: 'Demandez de l’aide',
    intro: 'Ouvrez un ticket : le service client vous transmettra vos identifiants.',
    carried: 'Ce que vous avez déjà indiqué y sera joint : inutile de le ressaisir.',
    open: 'Ouvrir un ticket',
    back: 'Retour aux étapes',
    administrator: 'La personne qui gère le standard dans votre entreprise peut aussi vous aider.',
    none: [
      'Impossible d’ouvrir un ticket depuis cette page.',
      'Demandez à la personne qui gère le standard dans votre entreprise de vous transmettre vos identifiants.',
    ],
  },
  errors: {
    'rate-limited': [
      'Nous l’avons déjà renvoyé plusieurs fois.',
      'Attendez {time} et regardez à nouveau vos e-mails. Si c’est urgent, {ticket} et nous vous aiderons.',
    ],
    unsupported: [
      'Nous ne pouvons pas le renvoyer depuis cette page.',
      'Si c’est urgent, {ticket} et nous vous aiderons.',
    ],
  },
};
