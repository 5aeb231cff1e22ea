/** The real discord.js 14 takes the local Discord for Discord. */
import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  type Client,
  ContextMenuCommandBuilder,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  type TextChannel,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { destroyClients, login, makeClient } from './discord-js.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord({ identifyWindowMs: 0 })
destroyClients()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

function next<T>(client: Client, event: string): Promise<T> {
  return new Promise(resolve => client.once(event, resolve))
}

async function text(client: Client): Promise<TextChannel> {
  return (await client.channels.fetch(scene.help.id)) as TextChannel
}

describe('discord.js', () => {
  it('logs in and knows its guild, channels and roles', async () => {
    const client = await login(discord(), scene.application)
    const guild = client.guilds.cache.get(scene.guild.id)
    expect(guild?.channels.cache.map(one => one.name).sort()).toEqual(['help', 'triage'])
    expect(guild?.roles.cache.has(scene.agents.id)).toBe(true)
    expect(client.user.id).toBe(scene.application.botId)
  })

  it('registers a command, defers, and edits its answer', async () => {
    const client = await login(discord(), scene.application)
    const command = new SlashCommandBuilder()
      .setName('support')
      .setDescription('Ask for help')
      .addStringOption(one => one.setName('text').setDescription('What is wrong'))
    await client.application.commands.set([command], scene.guild.id)
    client.on(Events.InteractionCreate, async interaction => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await interaction.editReply(`You said ${interaction.options.getString('text')}`)
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral })
    })
    const met = await scene.ana.uses(scene.help, 'support', { text: 'vpn down' })
    expect(met.answer).toEqual({ kind: 'deferred', ephemeral: true })
    expect((await met.original()).content).toBe('You said vpn down')
    expect((await met.followUp()).onlyFor).toBe(scene.ana.id)
    expect(scene.kim.sees(await met.original())).toBe(false)
  })

  it('completes an option', async () => {
    const client = await login(discord(), scene.application)
    const command = new SlashCommandBuilder()
      .setName('desk')
      .setDescription('Words')
      .addSubcommand(sub =>
        sub
          .setName('status')
          .setDescription('Where it stands')
          .addStringOption(one => one.setName('ticket').setDescription('Which').setAutocomplete(true)),
      )
    await client.application.commands.set([command])
    client.on(Events.InteractionCreate, async interaction => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([{ name: interaction.options.getFocused(), value: 'SUP-42' }])
      }
    })
    const offered = await scene.ana.completes(scene.help, 'desk status', { option: 'ticket', typed: '42' })
    expect(offered).toEqual([{ name: '42', value: 'SUP-42' }])
  })

  it('shows a form on a button and reads what was typed', async () => {
    const client = await login(discord(), scene.application)
    const input = new TextInputBuilder().setCustomId('what').setStyle(TextInputStyle.Short)
    const modal = new ModalBuilder()
      .setCustomId('form')
      .setTitle('New ticket')
      .addLabelComponents(new LabelBuilder().setLabel('What').setTextInputComponent(input))
    client.on(Events.InteractionCreate, async interaction => {
      if (interaction.isButton()) await interaction.showModal(modal)
      if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update({ content: interaction.fields.getTextInputValue('what'), components: [] })
      }
    })
    const button = new ButtonBuilder().setCustomId('open').setLabel('Open').setStyle(ButtonStyle.Primary)
    const sent = await (await text(client)).send({
      content: 'Trouble?',
      components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
    })
    const message = scene.help.messages.get(sent.id)
    if (!message) throw new Error('not posted')
    const shown = await scene.ana.clicks(message, 'Open')
    const answered = await scene.ana.submits(shown, { what: 'vpn down' })
    expect(answered.answer.kind).toBe('update')
    expect(message.content).toBe('vpn down')
  })

  it('offers a menu, and a command on messages', async () => {
    const client = await login(discord(), scene.application)
    const command = new ContextMenuCommandBuilder()
      .setName('Open a ticket')
      .setType(ApplicationCommandType.Message)
    await client.application.commands.set([command])
    const people = new UserSelectMenuBuilder().setCustomId('who').setMaxValues(2)
    client.on(Events.InteractionCreate, async interaction => {
      if (interaction.isMessageContextMenuCommand()) {
        const row = new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(people)
        await interaction.reply({ content: interaction.targetMessage.content, components: [row] })
      }
      if (interaction.isUserSelectMenu()) {
        await interaction.update({
          content: interaction.users.map(one => one.displayName).join(),
          components: [],
        })
      }
    })
    const met = await scene.kim.usesOn(scene.ana.types(scene.help, 'vpn down'), 'Open a ticket')
    const message = await met.original()
    expect(message.content).toBe('vpn down')
    await expect(scene.kim.selects(message, 'who', [])).rejects.toThrow('takes 1 to 2 values')
    await scene.kim.selects(message, 'who', [scene.ana.id, scene.kim.id])
    expect(message.content).toBe('Ana,Kim')
  })

  it('hears reactions come and go on messages it knows and on older ones', async () => {
    const old = scene.ana.types(scene.help, 'written before the login')
    const client = await login(discord(), scene.application)
    const fresh = scene.ana.types(scene.help, 'written after')
    await next(client, Events.MessageCreate)
    for (const message of [old, fresh]) {
      const added = next<{ partial: boolean }>(client, Events.MessageReactionAdd)
      scene.kim.reacts(message, '👀')
      await added
      const removed = next<{ emoji: { name: string } }>(client, Events.MessageReactionRemove)
      scene.kim.unreacts(message, '👀')
      expect((await removed).emoji.name).toBe('👀')
    }
  })

  it('starts private threads, threads on a message and posts in a forum', async () => {
    const client = await login(discord(), scene.application)
    const channel = await text(client)
    const own = await channel.threads.create({
      name: 'SUP-1',
      type: ChannelType.PrivateThread,
      invitable: false,
    })
    await own.members.add(scene.ana.id)
    await own.send('only us')
    expect(discord().world.channels.get(own.id)?.thread?.members.has(scene.ana.id)).toBe(true)
    const message = await channel.send('root')
    const onMessage = await message.startThread({ name: 'public' })
    expect(onMessage.id).toBe(message.id)
    const forum = await client.channels.fetch(scene.forum.id)
    if (forum?.type !== ChannelType.GuildForum) throw new Error('no forum')
    const post = await forum.threads.create({
      name: 'SUP-2',
      message: { content: 'card', files: [{ attachment: Buffer.from('a,b'), name: 'a.csv' }] },
      appliedTags: [scene.forum.tags[0]?.id ?? ''],
    })
    const starter = await post.fetchStarterMessage()
    const file = await fetch(starter?.attachments.first()?.url ?? '')
    expect(await file.text()).toBe('a,b')
  })

  it('resumes after a cut, and hears what it missed, once', async () => {
    const client = await login(discord(), scene.application)
    const heard: string[] = []
    client.on(Events.MessageCreate, one => void heard.push(one.content))
    const resumed = next(client, Events.ShardResume)
    discord().gateway.cut()
    await discord().until(() => discord().gateway.connections() === 0)
    scene.ana.types(scene.help, 'while you were away')
    await resumed
    scene.ana.types(scene.help, 'and after')
    await next(client, Events.MessageCreate)
    expect(heard).toEqual(['while you were away', 'and after'])
  })

  it('is told why it may not log in', async () => {
    const plain = discord().build.application({ name: 'Plain' })
    await expect(makeClient(discord()).login(plain.token ?? '')).rejects.toThrow('Used disallowed intents')
    await expect(makeClient(discord()).login('a.b.c')).rejects.toThrow('An invalid token was provided')
  })

  it('gets each interaction in every process of one token, of which one answers', async () => {
    const clients = [await login(discord(), scene.application), await login(discord(), scene.application)]
    await clients[0]?.application.commands.set([{ name: 'support', description: 'Ask' }])
    const ends = clients.map(
      client =>
        new Promise(resolve => {
          client.on(Events.InteractionCreate, interaction => {
            if (!interaction.isChatInputCommand()) return
            interaction.deferReply().then(
              () => resolve('answered'),
              (error: { code: number }) => resolve(error.code),
            )
          })
        }),
    )
    await scene.ana.uses(scene.help, 'support')
    expect((await Promise.all(ends)).sort()).toEqual([40060, 'answered'])
  })

  it('retries a 500, and sends a message once with a nonce', async () => {
    const client = await login(discord(), scene.application, { enforceNonce: true })
    const on = 'POST /channels/:channel/messages'
    discord().faults.plan({ kind: 'status', status: 500 }, { on, times: 2 })
    await (await text(client)).send('once')
    expect(discord().journal.requests.filter(one => one.method === 'POST')).toHaveLength(3)
    expect(scene.help.messages.size).toBe(1)
  })
})
