import type { doctor as English } from '../en/doctor.ts'
import type { RomanceTranslation } from '../translation.ts'

export const doctor: RomanceTranslation<typeof English> = {
  'check.files': 'fichiers',
  'check.chats': 'messageries',
  'check.sample-values': 'valeurs d’exemple',
  'check.time-zones': 'fuseaux horaires',
  'check.database': 'base de données',
  'check.rota': 'tour d’astreinte',
  'check.ladder': 'chaîne d’appel',
  'check.pager': 'alerteur',
  'doctor.unmade': 'le contrôle n’a pas pu être fait ({{name}})',
  'doctor.unmade.do': 'C’est un défaut de Deskhand : merci de le signaler.',
  'doctor.unmade.away': 'le contrôle n’a pas pu être fait : {{reason}}',
  'doctor.unmade.away.do': 'Regardez à nouveau une fois le reste corrigé.',
  'complaint.yaml':
    '{{file}}, ligne {{line}}, colonne {{column}} : ce n’est pas du YAML valide. Dans le terminal, en anglais : « {{what}} »',
  'complaint.unknown':
    '{{file}}, ligne {{line}}, colonne {{column}} : ce nom n’existe pas ici. Dans le terminal, en anglais : « {{what}} »',
  'complaint.missing':
    '{{file}}, ligne {{line}}, colonne {{column}} : il manque quelque chose ici. Dans le terminal, en anglais : « {{what}} »',
  'complaint.value':
    '{{file}}, ligne {{line}}, colonne {{column}} : cette valeur ne convient pas ici. Dans le terminal, en anglais : « {{what}} »',
  'complaint.other':
    '{{file}}, ligne {{line}}, colonne {{column}} : cela ne s’accorde pas avec le reste. Dans le terminal, en anglais : « {{what}} »',
  'complaint.setting': '{{where}} : inutilisable tel quel. Dans le terminal, en anglais : « {{what}} »',
  'complaint.do': 'en anglais : « {{remedy}} »',
  'doctor.files': '{{desk}} : {{file}} et {{policy}} sont sans faute',
  'doctor.sample.none': '{{desk}} : il ne reste rien de l’exemple',
  'doctor.sample': '{{desk}} : des valeurs de l’entreprise d’exemple figurent dans {{places}}',
  'doctor.sample.do': 'Mettez les vôtres avant que des clients ne les voient.',
  'doctor.in.policy': '{{where}} (politique)',
  'doctor.in.desk': '{{where}} (fichier du support)',
  'doctor.chats': '{{desk}} est joignable dans {{places}}',
  'doctor.chats.slack.unnamed': '{{variable}} est défini, et aucun fichier de desk ne nomme d’espace Slack',
  'doctor.chats.slack.unnamed.do':
    'Nommez-le sous workspaces: du fichier de desk, { platform: slack, id: T…, channels: { triage: … } }, ou retirez {{variable}}.',
  'doctor.chats.slack.several':
    'un jeton ouvre un seul espace Slack, et les fichiers de desk en nomment plusieurs : {{names}}',
  'doctor.chats.slack.several.do':
    'Nommez seulement celui du jeton, ou laissez chaque espace installer l’application (docs/slack.md).',
  'doctor.chats.slack.shut': '{{desk}} nomme l’espace Slack {{id}}, et aucun jeton de Slack n’est défini',
  'doctor.chats.slack.shut.do':
    'Définissez SLACK_BOT_TOKEN et SLACK_APP_TOKEN (docs/slack.md), ou retirez l’espace du fichier de desk ; sans messagerie, on peut l’essayer dans { platform: playground, id: playground }.',
  'doctor.chats.discord.unnamed':
    '{{variable}} est défini, et aucun fichier de desk ne nomme de serveur Discord',
  'doctor.chats.discord.unnamed.do':
    "Nommez-le sous workspaces: du fichier de desk, { platform: discord, id: '…', channels: { triage: … } }, ou retirez {{variable}}.",
  'doctor.chats.discord.shut':
    '{{desk}} nomme le serveur Discord {{id}}, et aucun jeton de Discord n’est défini',
  'doctor.chats.discord.shut.do':
    'Définissez DISCORD_TOKEN (docs/discord.md), ou retirez le serveur du fichier de desk ; sans messagerie, on peut l’essayer dans { platform: playground, id: playground }.',
  'doctor.chats.playground.shut':
    '{{desk}} ne nomme que le playground, qui ne démarre pas à côté de Slack ou de Discord',
  'doctor.chats.playground.shut.do':
    'Nommez un espace Slack ou un serveur Discord dans son fichier de desk, ou lancez-le dans un processus et un dossier de données à lui.',
  'doctor.zone': '{{zone}} est connu (données de {{version}})',
  'doctor.zone.unknown': 'ce Node n’a pas de données pour {{zone}}',
  'doctor.zone.unknown.do': 'Installez un Node avec toutes les données ICU, comme celui de nodejs.org.',
  'doctor.zone.sample': '{{desk}} : le fuseau est celui de l’exemple, {{zone}} ; toute heure s’y lit',
  'doctor.zone.sample.do':
    'Mettez le vôtre dans la section 3 de la politique (`zone:`) et dans `rota.zone` du fichier du support, par exemple Europe/Berlin.',
  'doctor.folder.missing': '{{folder}} sera créé au premier démarrage',
  'doctor.folder.empty':
    '{{folder}} est là et accessible en écriture ; la base de données est créée au premier démarrage',
  'doctor.folder.in-use':
    '{{folder}} est utilisé par un Deskhand en marche, comme il se doit ; personne d’autre ne peut y regarder pendant ce temps',
  'doctor.folder.used': '{{folder}} contient le service, et personne ne l’utilise en ce moment',
  'doctor.disk': 'il reste {{free}} Mo sur son disque',
  'doctor.disk.do': 'Libérez de la place ou déplacez DESKHAND_DATA.',
  'doctor.embedded':
    'la base de données intégrée sert à essayer, sur une seule machine : elle ne survit pas à une coupure de courant',
  'doctor.embedded.do': 'En production, mettez dans DATABASE_URL un serveur PostgreSQL.',
  'doctor.postgres': 'PostgreSQL {{version}} répond',
  'doctor.clocks': 'son horloge et celle de cette machine concordent',
  'doctor.clocks.apart': 'son horloge et celle de cette machine diffèrent de {{seconds}} s',
  'doctor.clocks.apart.do':
    'Laissez les deux machines régler leur horloge par NTP. Deskhand suit celle de la base de données.',
  'doctor.dead.do': 'Le journal dit pourquoi, chacun sous "a message could not be delivered".',
  'doctor.dead.none': 'aucun message n’a été abandonné',
  'doctor.tables': 'les tables sont à jour',
  'doctor.tables.newer': 'les tables sont celles d’un Deskhand plus récent',
  'doctor.tables.newer.do': 'Lancez cette version-là, ou restaurez une sauvegarde faite avec celle-ci.',
  'doctor.tables.missing.do': 'Le prochain démarrage les fait ; `deskhand migrate` les fait maintenant.',
  'doctor.rota.nobody': '{{desk}} : personne n’est d’astreinte',
  'doctor.rota.nobody.do': 'Ajoutez rota.levels à {{file}}.',
  'doctor.rota': '{{desk}}, niveau {{level}} « {{name}} » : {{people}}',
  'doctor.rota.then': 'puis {{who}}',
  'doctor.rota.gap': '{{desk}}, niveau {{level}} « {{name}} » : personne du {{from}} au {{to}} ({{zone}})',
  'doctor.rota.gap.do': 'Ajoutez dans {{file}}, sous rota.levels, un tour ou une exception.',
  'doctor.rota.empty':
    '{{desk}} : à partir du {{from}} ({{zone}}) personne n’est d’astreinte, à aucun niveau',
  'doctor.ladder': '{{desk}} : chaque niveau de la chaîne d’appel joint quelqu’un ({{names}})',
  'doctor.ladder.empty':
    '{{desk}} : le niveau « {{name}} » de la chaîne d’appel ne joint personne dans les 24 heures et est sauté',
  'doctor.ladder.empty.do':
    'Mettez quelqu’un sur son tour d’astreinte, ou nommez quelqu’un d’autre dans la section 5 de la politique.',
  'doctor.pager.none':
    '{{desk}} : Les personnes d’astreinte ne sont jointes que par le chat. Un téléphone muet ne sonnera pas.',
  'doctor.pager.none.do':
    'Ajoutez un alerteur au fichier du support (docs/pager.md). D’ici là, que les personnes d’astreinte autorisent la nuit les notifications du canal d’astreinte ; essayez une fois.',
  'doctor.pager.ready': '{{id}} ({{kind}}) est en place ; rien n’a été envoyé',
  'doctor.pager.ready.do': '`deskhand doctor --ring` le fait sonner.',
  'doctor.pager.one-way':
    '{{id}} ({{kind}}) : une réponse au téléphone ne revient pas, seule compte celle du chat',
  'doctor.pager.one-way.do': 'Définissez {{name}} (docs/pager.md).',
  'doctor.sample.more_one':
    '{{desk}} : des valeurs de l’entreprise d’exemple figurent dans {{places}} et à {{count}} autre endroit',
  'doctor.sample.more_other':
    '{{desk}} : des valeurs de l’entreprise d’exemple figurent dans {{places}} et à {{count}} autres endroits',
  'doctor.sample.more_many':
    '{{desk}} : des valeurs de l’entreprise d’exemple figurent dans {{places}} et à {{count}} d’autres endroits',
  'doctor.dead_one': '{{count}} message du service « {{desk}} » n’a pas pu être remis',
  'doctor.dead_other': '{{count}} messages du service « {{desk}} » n’ont pas pu être remis',
  'doctor.dead_many': '{{count}} de messages du service « {{desk}} » n’ont pas pu être remis',
  'doctor.tables.missing_one': '{{count}} mise à niveau des tables reste à faire',
  'doctor.tables.missing_other': '{{count}} mises à niveau des tables restent à faire',
  'doctor.tables.missing_many': '{{count}} de mises à niveau des tables restent à faire',
}
