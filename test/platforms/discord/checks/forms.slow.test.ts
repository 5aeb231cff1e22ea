/** Forms with every kind of field, read by the real discord.js. */
import { Events, LabelBuilder, ModalBuilder, type ModalSubmitInteraction } from 'discord.js'
import { beforeEach, expect, it } from 'vitest'
import { eachWithLocalDiscord } from '../each-test.ts'
import { destroyClients, login } from './discord-js.ts'
import { makeScene, type Scene } from './scene.ts'

const discord = eachWithLocalDiscord()
destroyClients()
let scene: Scene
beforeEach(() => {
  scene = makeScene(discord())
})

const option = (value: string) => ({ label: value, value })
const modal = new ModalBuilder()
  .setCustomId('form')
  .setTitle('New ticket')
  .addTextDisplayComponents(text => text.setContent('Never post passwords.'))
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('How much does it stop?')
      .setRadioGroupComponent(group =>
        group.setCustomId('impact').setOptions([option('me'), option('everyone')]),
      ),
    new LabelBuilder()
      .setLabel('Category')
      .setStringSelectMenuComponent(menu =>
        menu.setCustomId('category').setOptions(option('access'), option('billing')),
      ),
    new LabelBuilder().setLabel('Who').setUserSelectMenuComponent(menu => menu.setCustomId('who')),
    new LabelBuilder()
      .setLabel('Screenshots')
      .setFileUploadComponent(upload => upload.setCustomId('files').setRequired(false)),
  )

it('hands over choices, people and files', async () => {
  const client = await login(discord(), scene.application)
  await client.application.commands.set([{ name: 'support', description: 'Ask' }])
  const submitted = new Promise<ModalSubmitInteraction>(resolve => {
    client.on(Events.InteractionCreate, async interaction => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal)
      if (interaction.isModalSubmit()) {
        await interaction.reply('thanks')
        resolve(interaction)
      }
    })
  })
  const shown = await scene.ana.uses(scene.help, 'support')
  await expect(scene.ana.submits(shown, { impact: 'nobody' })).rejects.toThrow('does not offer "nobody"')
  const bytes = new TextEncoder().encode('log')
  await scene.ana.submits(shown, {
    impact: 'everyone',
    category: ['access'],
    who: [scene.kim.id],
    files: [{ filename: 'log.txt', contentType: 'text/plain', bytes }],
  })
  const { fields } = await submitted
  expect(fields.getRadioGroup('impact')).toBe('everyone')
  expect(fields.getStringSelectValues('category')).toEqual(['access'])
  expect(fields.getSelectedUsers('who')?.first()?.id).toBe(scene.kim.id)
  const file = fields.getUploadedFiles('files')?.first()
  expect(await (await fetch(file?.url ?? '')).text()).toBe('log')
})
