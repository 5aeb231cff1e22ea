import type { OwnValues } from '../../policy/default/own-values.ts'
import { isTypedSnowflake } from '../../ports/snowflake.ts'
import type { Question } from './question.ts'

const slackTeam = /^[TE][A-Z0-9]{7,20}$/
const slackMember = /^[UW][A-Z0-9]{2,20}$/
const example = 'Olga Petrova U0456ABCD'

/** Where people meet the desk, and who owns it there. */
export const placeQuestions: readonly Question[] = [
  {
    flag: 'slack',
    ask: 'Which Slack workspace is it for?',
    example: 'T0123456789',
    read: text =>
      slackTeam.test(text)
        ? { value: { slack: text } }
        : {
            wrong: `"${text}" is no id of a workspace. It begins with T and stands in the address of Slack in a browser: app.slack.com/client/T0123456789/…`,
          },
  },
  {
    flag: 'discord',
    ask: 'Which Discord server is it for?',
    example: '112233445566778899',
    applies: ({ slack }) => slack === null,
    read: text =>
      isTypedSnowflake(text)
        ? { value: { discord: text } }
        : {
            wrong: `"${text}" is no id of a server. Switch on Developer Mode (User Settings, Advanced), right-click the server and choose Copy Server ID.`,
          },
  },
  {
    flag: 'owner',
    ask: 'Who are you there, with your member id?',
    example,
    applies: isPlaced,
    read: readOwner,
  },
]

function isPlaced({ slack, discord }: OwnValues): boolean {
  return slack !== null || discord !== null
}

/** A name and behind it one id for each platform, in any order. */
function readOwner(text: string, before: OwnValues): ReturnType<Question['read']> {
  if (!isPlaced(before)) return { wrong: 'Say with --slack or --discord where that is.' }
  const words = text.split(/\s+/)
  const slack = words.find(word => slackMember.test(word) && /\d/.test(word))
  const discord = words.find(word => isTypedSnowflake(word))
  const name = words.filter(word => word !== slack && word !== discord).join(' ')
  if (before.slack !== null && slack === undefined) {
    return {
      wrong: `Write your name and your member id in Slack, as in ${example}. Your profile has "Copy member ID" below the three dots.`,
    }
  }
  if (before.discord !== null && discord === undefined) {
    return {
      wrong:
        'Write your name and your user id in Discord, as in Olga Petrova 998877665544332211. In Developer Mode, right-click yourself and choose Copy User ID.',
    }
  }
  if (name === '' || name.length > 60) return { wrong: `Write your name before the id, as in ${example}.` }
  return {
    value: {
      owner: {
        name,
        users: { ...(slack === undefined ? {} : { slack }), ...(discord === undefined ? {} : { discord }) },
      },
    },
  }
}
