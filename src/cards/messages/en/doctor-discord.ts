/** What the checks of the set-up say of Discord. Names in quotes are those of its own pages. */
export const doctorDiscord = {
  'check.discord-token': 'discord token',
  'check.discord-servers': 'discord servers',
  'check.discord-intents': 'discord intents',
  'check.discord-channels': 'discord channels',
  'check.discord-forums': 'discord forums',
  'check.discord-roles': 'discord roles',
  'check.discord-calls': 'discord calls',
  'check.discord-commands': 'discord commands',
  'doctor.nothing-named': 'none',
  'doctor.discord.token': 'the token is that of {{name}}',
  'doctor.discord.server': 'the bot is in the server {{server}}',
  'doctor.discord.no-server': 'the bot is not in the server {{server}}',
  'doctor.discord.no-server.do': 'Correct the id in desk.yaml, or open {{invite}}',
  'doctor.discord.invite': 'an invitation with just the permissions it needs: {{invite}}',
  'doctor.discord.members': 'the bot hears of members who leave',
  'doctor.discord.content': 'the bot may read what people write',
  'doctor.discord.no-content':
    'the Message Content Intent is off: what people write cannot be passed on between the two sides of a ticket, and 🎫 reads no message; commands, emoji, buttons and the clocks work',
  'doctor.discord.no-content.do':
    'Switch on "Message Content Intent" under "Bot" of the application at discord.com/developers, then start again.',
  'doctor.discord.commands': '/{{command}} and /desk are registered',
  'doctor.discord.commands.old': 'the commands of server {{server}} are not those of this version yet',
  'doctor.discord.commands.old.do': 'They are registered at the next start.',
  'doctor.discord.no-channel': 'Discord shows the bot no channel {{channel}}',
  'doctor.discord.no-channel.do':
    'Make it, correct it in desk.yaml, or let the bot see it. It sees {{names}}.',
  'doctor.discord.no-text':
    '{{channel}} is no text channel, so the receipts of those who ask there are direct messages',
  'doctor.discord.no-text.do': 'Name a text channel: only there private threads can be started.',
  'doctor.discord.lacks': 'in {{channel}} the bot lacks {{names}}',
  'doctor.discord.lacks.do': 'Edit the channel, Permissions, the bot’s role: allow {{names}}.',
  'doctor.discord.lacks.intake':
    'in {{channel}} the bot lacks {{names}}, so what the team types by mistake in a requester’s thread stays there',
  'doctor.discord.lacks.triage':
    'in {{channel}} the bot lacks {{names}}, so the 👀 of whoever came second stays',
  'doctor.discord.allow': 'Allow {{names}} to the bot’s role there.',
  'doctor.discord.rights': 'the bot may do in {{channel}} what it has to',
  'doctor.discord.forum': 'the forum {{channel}} has a tag for each status and priority',
  'doctor.discord.no-tags': 'the forum {{channel}} has no tags called {{names}}',
  'doctor.discord.no-tags.do': 'Edit the channel, Tags: add them. Posts carry those that are there.',
  'doctor.discord.role': 'the role @{{role}} is there',
  'doctor.discord.roles': '{{number}} roles are called @{{role}}, and each of them counts',
  'doctor.discord.roles.do': 'Write its id in desk.yaml: Server Settings, Roles, ⋯, Copy Role ID.',
  'doctor.discord.no-role': 'the server has no role @{{role}}',
  'doctor.discord.no-role.do': 'Make it or correct it in desk.yaml. There are {{names}}.',
  'doctor.discord.called.unlinked':
    '{{name}} is on call, and the desk file names no id of theirs in this server: a call names them and rings nobody',
  'doctor.discord.called.unlinked.do':
    "Add links: [{ workspace: '{{server}}', user: '…' }] to {{name}} under people: in desk.yaml.",
  'doctor.discord.called.no-member': '{{name}} ({{user}}) is no member of the server',
  'doctor.discord.called.no-member.do': 'Correct the id in desk.yaml, or invite them.',
  'doctor.discord.called': 'a mention reaches everybody on call; no role has to be mentionable for that',
} as const satisfies Record<string, string>
