import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/main/settings.ts'
import { ConfigError } from '../../src/ports/errors.ts'
import { newKey } from '../../src/store/sealing.ts'

const [bot, app] = ['xoxb-1-secret', 'xapp-1-secret']

function complaint(variables: Record<string, string>) {
  try {
    readSettings(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('The settings were taken.')
}

describe('the settings of Slack', () => {
  it('are none without tokens', () => {
    expect(readSettings({}).slack).toBeNull()
    expect(readSettings({ SLACK_BOT_TOKEN: ' ', SLACK_SIGNING_SECRET: 'abc' }).slack).toBeNull()
  })

  it('are a token with a signing secret for HTTP, or with an app token for Socket Mode', () => {
    const http = readSettings({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: 'abc' }).slack
    expect(http).toMatchObject({ botToken: bot, signingSecret: 'abc', appToken: undefined })
    expect(readSettings({ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }).slack).toMatchObject({
      appToken: app,
    })
  })

  it.each([
    [
      { SLACK_BOT_TOKEN: app, SLACK_SIGNING_SECRET: 'abc' },
      'SLACK_BOT_TOKEN',
      'begins with xapp-: that is the app-level token',
    ],
    [
      { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: bot },
      'SLACK_APP_TOKEN',
      'begins with xoxb-: that is the bot token',
    ],
    [{ SLACK_APP_TOKEN: app }, 'SLACK_BOT_TOKEN', 'set without it'],
    [{ SLACK_BOT_TOKEN: bot }, 'SLACK_SIGNING_SECRET', 'nobody can tell'],
    [{ SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_API_URL: 'localhost' }, 'SLACK_API_URL', '/api/'],
  ])('%j is refused by name, and no value is repeated', (variables, where, what) => {
    const { complaints, message } = complaint(variables as Record<string, string>)
    expect(complaints).toMatchObject([{ where, what: expect.stringContaining(what) }])
    for (const value of Object.values(variables))
      if (value.includes('secret')) expect(message).not.toContain(value)
  })

  it('let other machines in without the password of the playground, which does not start', () => {
    const settings = { HOST: '0.0.0.0', SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: 'abc' }
    expect(readSettings(settings).host).toBe('0.0.0.0')
    expect(complaint({ HOST: '0.0.0.0' }).complaints[0]?.where).toBe('HOST')
  })
})

describe('the settings of an app that workspaces install themselves', () => {
  const whole = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client secret',
    SLACK_STATE_SECRET: 'a state secret of some length',
    SLACK_SIGNING_SECRET: 'signing secret',
    PUBLIC_URL: 'https://desk.example.com',
    DESKHAND_KEY: `${newKey()},${newKey()}`,
  }

  it('are taken whole, with every key', () => {
    const { slack, slackInstall, keys } = readSettings(whole)
    expect(slack).toBeNull()
    expect(slackInstall).toMatchObject({ clientId: '1.2', publicUrl: 'https://desk.example.com' })
    expect(keys).toHaveLength(2)
  })

  it.each(Object.keys(whole).slice(1))('are refused without %s, with what to do', name => {
    const { complaints } = complaint({ ...whole, [name]: '' })
    expect(complaints).toMatchObject([{ where: name, what: 'SLACK_CLIENT_ID is set without it' }])
  })

  it('name the command that makes a key', () => {
    const { complaints } = complaint({ ...whole, DESKHAND_KEY: '' })
    expect(complaints[0]?.remedy).toContain('deskhand keys new')
    expect(complaint({ ...whole, DESKHAND_KEY: 'short' }).complaints).toMatchObject([
      { where: 'DESKHAND_KEY', what: expect.stringContaining('deskhand keys new') },
    ])
  })

  it('do not go together with the token of one workspace', () => {
    expect(complaint({ ...whole, SLACK_BOT_TOKEN: bot }).complaints).toMatchObject([
      { where: 'SLACK_CLIENT_ID' },
    ])
  })
})
