/** What the checks of the set-up say of the machine, the files and the people. A key that ends in `.do` is a remedy. */
export const doctor = {
  'check.files': 'files',
  'check.chats': 'chats',
  'check.sample-values': 'sample values',
  'check.time-zones': 'time zones',
  'check.database': 'database',
  'check.rota': 'rota',
  'check.ladder': 'ladder',
  'check.pager': 'pager',
  'doctor.unmade': 'the check could not be made ({{name}})',
  'doctor.unmade.do': 'This is a defect of Deskhand: please report it.',
  'doctor.unmade.away': 'the check could not be made: {{reason}}',
  'doctor.unmade.away.do': 'Look again when the other findings are mended.',
  'complaint.yaml': '{{file}}:{{line}}:{{column}}: {{what}}',
  'complaint.unknown': '{{file}}:{{line}}:{{column}}: {{what}}',
  'complaint.missing': '{{file}}:{{line}}:{{column}}: {{what}}',
  'complaint.value': '{{file}}:{{line}}:{{column}}: {{what}}',
  'complaint.other': '{{file}}:{{line}}:{{column}}: {{what}}',
  'complaint.setting': '{{where}}: {{what}}',
  'complaint.do': '{{remedy}}',
  'doctor.files': '{{desk}}: {{file}} and {{policy}} have no fault',
  'doctor.sample.none': '{{desk}}: nothing is left of the sample',
  'doctor.sample': '{{desk}}: values of the sample firm stand in {{places}}',
  'doctor.sample.do': 'Put your own there before customers see them.',
  'doctor.in.policy': '{{where}} (policy)',
  'doctor.in.desk': '{{where}} (desk)',
  'doctor.chats': '{{desk}} is reached in {{places}}',
  'doctor.chats.slack.unnamed': '{{variable}} is set, and no desk file names a Slack workspace',
  'doctor.chats.slack.unnamed.do':
    'Name it under workspaces: in the desk file, { platform: slack, id: T…, channels: { triage: … } }, or take {{variable}} away.',
  'doctor.chats.slack.several':
    'one token opens one Slack workspace, and the desk files name several: {{names}}',
  'doctor.chats.slack.several.do':
    'Name the one of the token alone, or let each workspace install the app (docs/slack.md).',
  'doctor.chats.slack.shut': '{{desk}} names the Slack workspace {{id}}, and no token of Slack is set',
  'doctor.chats.slack.shut.do':
    'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (docs/slack.md), or take the workspace out of the desk file; without a chat it can be tried in { platform: playground, id: playground }.',
  'doctor.chats.discord.unnamed': '{{variable}} is set, and no desk file names a Discord server',
  'doctor.chats.discord.unnamed.do':
    "Name it under workspaces: in the desk file, { platform: discord, id: '…', channels: { triage: … } }, or take {{variable}} away.",
  'doctor.chats.discord.shut': '{{desk}} names the Discord server {{id}}, and no token of Discord is set',
  'doctor.chats.discord.shut.do':
    'Set DISCORD_TOKEN (docs/discord.md), or take the server out of the desk file; without a chat it can be tried in { platform: playground, id: playground }.',
  'doctor.chats.playground.shut':
    '{{desk}} names the playground alone, which does not start beside Slack or Discord',
  'doctor.chats.playground.shut.do':
    'Name a Slack workspace or a Discord server in its desk file, or run it in a process and a data folder of its own.',
  'doctor.zone': '{{zone}} is known (data of {{version}})',
  'doctor.zone.unknown': 'this Node has no data for {{zone}}',
  'doctor.zone.unknown.do': 'Install a Node with full ICU data, as nodejs.org offers it.',
  'doctor.zone.sample': '{{desk}}: the zone is the one of the sample, {{zone}}; every time is read there',
  'doctor.zone.sample.do':
    'Put your own into section 3 of the policy (`zone:`) and into `rota.zone` of the desk file, as in Europe/Berlin.',
  'doctor.folder.missing': '{{folder}} will be made at the first start',
  'doctor.folder.empty': '{{folder}} is there and can be written to; the database is made at the first start',
  'doctor.folder.in-use':
    '{{folder}} is in use by a running Deskhand, as it should be; nobody else can look into it meanwhile',
  'doctor.folder.used': '{{folder}} holds the desk, and nobody uses it just now',
  'doctor.disk': 'its disk has {{free}} MB left',
  'doctor.disk.do': 'Free some space, or move DESKHAND_DATA.',
  'doctor.embedded':
    'the embedded database is meant for trying out and for one machine: it does not survive a power cut',
  'doctor.embedded.do': 'Set DATABASE_URL to a PostgreSQL server for production.',
  'doctor.postgres': 'PostgreSQL {{version}} answers',
  'doctor.clocks': 'its clock and the clock of this machine agree',
  'doctor.clocks.apart': 'its clock and the clock of this machine are {{seconds}} s apart',
  'doctor.clocks.apart.do':
    'Let both machines set their clocks by NTP. Deskhand goes by the clock of the database.',
  'doctor.dead.do': 'The log says why, each under "a message could not be delivered".',
  'doctor.dead.none': 'no message was given up',
  'doctor.tables': 'the tables are up to date',
  'doctor.tables.newer': 'the tables are those of a newer Deskhand',
  'doctor.tables.newer.do': 'Run that version, or restore a backup made with this one.',
  'doctor.tables.missing.do': 'The next start makes them; `deskhand migrate` makes them now.',
  'doctor.rota.nobody': '{{desk}}: nobody is on call',
  'doctor.rota.nobody.do': 'Add rota.levels to {{file}}.',
  'doctor.rota': '{{desk}}, level {{level}} "{{name}}": {{people}}',
  'doctor.rota.then': 'then {{who}}',
  'doctor.rota.gap': '{{desk}}, level {{level}} "{{name}}": nobody from {{from}} to {{to}} ({{zone}})',
  'doctor.rota.gap.do': 'Add a layer or an override to rota.levels in {{file}}.',
  'doctor.rota.empty': '{{desk}}: from {{from}} ({{zone}}) nobody is on call at any level',
  'doctor.ladder': '{{desk}}: every level of the ladder reaches somebody ({{names}})',
  'doctor.ladder.empty':
    '{{desk}}: the ladder’s level "{{name}}" reaches nobody in the next 24 hours, and is skipped',
  'doctor.ladder.empty.do': 'Put somebody on its rota, or name somebody else in section 5 of the policy.',
  'doctor.pager.none': '{{desk}}: On-call people are reached by chat only. A silenced phone will not ring.',
  'doctor.pager.none.do':
    'Add a pager to the desk file (docs/pager.md). Until then let people on call allow the notifications of the on-call channel at night, and try it once.',
  'doctor.pager.ready': '{{id}} ({{kind}}) is set up; nothing was sent',
  'doctor.pager.ready.do': '`deskhand doctor --ring` makes it ring.',
  'doctor.pager.one-way':
    '{{id}} ({{kind}}): an answer on the phone does not come back, only one in chat counts',
  'doctor.pager.one-way.do': 'Set {{name}} (docs/pager.md).',
  'doctor.sample.more_one':
    '{{desk}}: values of the sample firm stand in {{places}}, and {{count}} more place',
  'doctor.sample.more_other':
    '{{desk}}: values of the sample firm stand in {{places}}, and {{count}} more places',
  'doctor.dead_one': '{{count}} message of the desk "{{desk}}" could not be delivered',
  'doctor.dead_other': '{{count}} messages of the desk "{{desk}}" could not be delivered',
  'doctor.tables.missing_one': '{{count}} migration is still to be made',
  'doctor.tables.missing_other': '{{count}} migrations are still to be made',
} as const satisfies Record<string, string>
