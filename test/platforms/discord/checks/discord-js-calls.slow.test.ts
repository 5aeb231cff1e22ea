/** The calls of discord.js that a support desk makes, all understood by the local Discord. */
import {
  ChannelType,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type ForumChannel,
  GatewayIntentBits,
  MessageFlags,
  type TextChannel,
} from 'discord.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { permission } from '../world/permissions.ts'
import { destroyClients, login } from './discord-js.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
destroyClients()
let scene: Scene
let client: Client<true>
beforeEach(async () => {
  const { manageThreads, manageMessages, manageRoles, pinMessages } = permission
  scene = makeScene(discord(), manageThreads | manageMessages | manageRoles | pinMessages)
  const { Guilds, GuildMembers, GuildMessages, GuildMessageReactions, MessageContent } = GatewayIntentBits
  const intents = [Guilds, GuildMembers, GuildMessages, GuildMessageReactions, MessageContent]
  client = await login(discord(), scene.application, { intents, allowedMentions: { parse: [] } })
})
afterEach(() => {
  expect(discord().journal.refused()).toEqual([])
})

const text = async () => (await client.channels.fetch(scene.help.id)) as TextChannel

it('about messages: send, edit, reply, fetch, list, pin, delete', async () => {
  const channel = await text()
  const card = await channel.send({ embeds: [{ title: 'SUP-1' }], nonce: 'row-1', enforceNonce: true })
  await card.edit({ content: 'edited', embeds: [] })
  const reply = await card.reply('reply')
  expect((await reply.fetchReference()).id).toBe(card.id)
  expect((await channel.messages.fetch({ after: card.id, limit: 5 })).map(one => one.id)).toEqual([reply.id])
  await card.pin()
  expect((await channel.messages.fetchPins()).items.map(one => one.message.id)).toEqual([card.id])
  await card.unpin()
  await channel.sendTyping()
  await channel.bulkDelete([card, reply])
  expect(
    discord()
      .views.messages(scene.help)
      .map(one => one.type),
  ).toEqual([6])
})

it('about reactions: add, list, take away one’s own, somebody’s, all', async () => {
  const message = scene.ana.types(scene.help, 'help')
  scene.kim.reacts(message, '👀')
  const fetched = await (await text()).messages.fetch(message.id)
  const own = await fetched.react('🎫')
  const eyes = fetched.reactions.cache.get('👀')
  expect((await eyes?.users.fetch())?.has(scene.kim.id)).toBe(true)
  await eyes?.users.remove(scene.kim.id)
  await own.users.remove()
  expect(message.reactions.size).toBe(0)
  await fetched.react('✅')
  await fetched.reactions.removeAll()
  expect(message.reactions.size).toBe(0)
})

it('about threads: members, archive, lock, lists, tags', async () => {
  const channel = await text()
  const thread = await channel.threads.create({ name: 'SUP-1', type: ChannelType.PrivateThread })
  await thread.members.add(scene.ana.id)
  expect((await thread.members.fetch()).has(scene.ana.id)).toBe(true)
  await thread.members.remove(scene.ana.id)
  await thread.setAutoArchiveDuration(10_080)
  await thread.setInvitable(false)
  expect((await channel.guild.channels.fetchActiveThreads()).threads.has(thread.id)).toBe(true)
  await thread.setLocked(true)
  await thread.setArchived(true)
  expect((await channel.threads.fetchArchived({ type: 'private' })).threads.has(thread.id)).toBe(true)
  await thread.setArchived(false)
  await thread.setName('SUP-1, renamed')
  await thread.delete()
  const forum = (await client.channels.fetch(scene.forum.id)) as ForumChannel
  const [open, solved] = forum.availableTags.map(one => one.id)
  const post = await forum.threads.create({
    name: 'SUP-2',
    message: { content: 'card' },
    appliedTags: [open ?? ''],
  })
  await post.setAppliedTags([solved ?? ''])
  expect(discord().world.channels.get(post.id)?.thread?.appliedTags).toEqual([solved])
})

it('about people: fetch one, some, all, their roles, a direct message', async () => {
  const guild = await client.guilds.fetch(scene.guild.id)
  expect((await guild.members.fetch(scene.ana.id)).displayName).toBe('Ana')
  expect((await guild.members.fetch({ user: [scene.ana.id, scene.kim.id] })).size).toBe(2)
  expect((await guild.members.fetch()).size).toBe(scene.guild.members.size)
  expect((await guild.members.list({ limit: 100 })).size).toBe(scene.guild.members.size)
  expect((await guild.members.search({ query: 'an' })).has(scene.ana.id)).toBe(true)
  const me = await guild.members.fetchMe()
  expect(me.permissionsIn(scene.help.id).has('ManageThreads')).toBe(true)
  expect((await guild.roles.fetch()).size).toBe(scene.guild.roles.size)
  const user = await client.users.fetch(scene.ana.id)
  await user.send('a word')
  const direct = discord().views.direct(scene.application, scene.ana)
  expect(
    direct &&
      discord()
        .views.messages(direct)
        .map(one => one.content),
  ).toEqual(['a word'])
})

it('about itself: application, commands', async () => {
  const application = await client.application.fetch()
  expect(application.id).toBe(scene.application.id)
  const made = await application.commands.create({ name: 'support', description: 'Ask' })
  await application.commands.edit(made, { description: 'Ask for help' })
  expect((await application.commands.fetch()).first()?.description).toBe('Ask for help')
  await application.commands.delete(made)
  await application.commands.set([], scene.guild.id)
})

it('about answers: with a response, fetched, deleted, a file', async () => {
  await client.application.commands.create({ name: 'support', description: 'Ask' })
  const answer = async (interaction: ChatInputCommandInteraction): Promise<string[]> => {
    const deferred = await interaction.deferReply({ withResponse: true, flags: MessageFlags.Ephemeral })
    const file = { attachment: Buffer.from('x'), name: 'x.txt' }
    await interaction.editReply({ content: 'done', files: [file] })
    const original = await interaction.fetchReply()
    const more = await interaction.followUp('more')
    await interaction.editReply({ message: more, content: 'still more' })
    await interaction.deleteReply()
    return [deferred.resource?.message?.id ?? '', original.id, original.attachments.first()?.name ?? '']
  }
  const told = new Promise<string[]>((resolve, reject) => {
    client.on(Events.InteractionCreate, interaction => {
      if (interaction.isChatInputCommand()) answer(interaction).then(resolve, reject)
    })
  })
  const met = await scene.ana.uses(scene.help, 'support')
  const [id, fetched, file] = await told
  expect([fetched, file]).toEqual([id, 'x.txt'])
  expect(met.messages().map(one => one.content)).toEqual(['still more'])
})
