import { postMessage } from '../acts/messages.ts'
import { fileFields } from '../payloads/file.ts'
import type { Channel, Fields, StoredFile } from '../world/model.ts'
import { joinedChannel } from './access.ts'
import { integer, needText, structure, text } from './arguments.ts'
import { readContent } from './content.ts'
import { type Call, type Method, refuse } from './method.ts'

const types: Record<string, string> = {
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
}

/** By the name's ending, as Slack guesses when nothing better is known. */
export function mimetypeOf(name: string): string {
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

const getUploadUrl: Method = {
  name: 'files.getUploadURLExternal',
  tier: 4,
  scopes: ['files:write'],
  token: 'bot',
  handle: ({ platform, workspace, args }) => {
    const name = needText(args, 'filename')
    const length = integer(args, 'length', 0)
    if (length < 1) refuse('missing_argument')
    const altText = text(args, 'alt_txt')
    if ((altText?.length ?? 0) > 1000) refuse('alt_txt_too_large')
    const file: StoredFile = {
      id: platform.ids.next('F'),
      name,
      title: name,
      ...(altText ? { altText } : {}),
      mimetype: mimetypeOf(name),
      length,
      user: workspace.botUser,
      created: Math.floor(platform.clock.now() / 1000),
      channels: new Set(),
      shared: false,
    }
    workspace.files.set(file.id, file)
    return { upload_url: `${platform.origin()}/upload/v1/${workspace.id}/${file.id}`, file_id: file.id }
  },
}

function named(call: Call): StoredFile[] {
  const list = structure(call.args, 'files', 'invalid_arguments')
  if (!Array.isArray(list) || list.length === 0) return refuse('invalid_arguments')
  return list.map((entry: unknown) => {
    const { id, title } = (typeof entry === 'object' && entry !== null ? entry : {}) as Fields
    const file = typeof id === 'string' ? call.workspace.files.get(id) : undefined
    if (!file?.bytes || file.shared) return refuse('file_not_found')
    if (typeof title === 'string') file.title = title
    return file
  })
}

function targets(call: Call): Channel[] {
  const ids = (text(call.args, 'channels') ?? text(call.args, 'channel_id') ?? '').split(',')
  return ids
    .filter(id => id !== '')
    .map(id => joinedChannel({ ...call, args: { ...call.args, channel: id } }))
}

const completeUpload: Method = {
  name: 'files.completeUploadExternal',
  tier: 4,
  scopes: ['files:write'],
  token: 'bot',
  handle: call => {
    const { platform, workspace, args } = call
    const files = named(call)
    const channels = targets(call)
    if (channels.some(channel => channel.archived)) refuse('posting_to_channel_denied')
    const comment = text(args, 'initial_comment')
    // With a comment the blocks are ignored; a markdown block fails on Slack's side (python-slack-sdk#1756).
    const blocks = comment === undefined ? readContent({ blocks: args.blocks }).blocks : undefined
    if (blocks?.some(block => block.type === 'markdown')) refuse('internal_error')
    const threadTs = text(args, 'thread_ts')
    for (const file of files) file.shared = true
    for (const channel of channels) {
      for (const file of files) file.channels.add(channel.id)
      postMessage(platform, workspace, channel, {
        via: 'files.completeUploadExternal',
        args,
        text: comment ?? '',
        ...(blocks ? { blocks } : {}),
        ...(threadTs ? { threadTs } : {}),
        files: files.map(file => file.id),
        subtype: 'file_share',
      })
    }
    return { files: files.map(file => fileFields(file, workspace, platform.origin())) }
  },
}

const info: Method = {
  name: 'files.info',
  tier: 4,
  scopes: ['files:read'],
  token: 'bot',
  handle: ({ platform, workspace, args }) => {
    const file = workspace.files.get(needText(args, 'file', 'file_not_found'))
    const seen =
      file && [...file.channels].some(id => workspace.channels.get(id)?.members.has(workspace.botUser))
    if (!file || (!seen && file.user !== workspace.botUser)) return refuse('file_not_found')
    return { file: fileFields(file, workspace, platform.origin()), comments: [] }
  },
}

/** Messages that share it show in its place that it is gone. */
const remove: Method = {
  name: 'files.delete',
  tier: 3,
  scopes: ['files:write'],
  token: 'bot',
  handle: ({ workspace, args }) => {
    const id = needText(args, 'file', 'file_not_found')
    const file = workspace.files.get(id)
    if (!file) return refuse('file_not_found')
    if (file.user !== workspace.botUser) return refuse('cant_delete_file')
    workspace.files.delete(id)
    return {}
  },
}

export const fileMethods: Method[] = [getUploadUrl, completeUpload, info, remove]
