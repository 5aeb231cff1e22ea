import { checkBlocks } from '../limits/check.ts'
import { blocksTooLong, checkMetadata } from '../limits/message.ts'
import type { Fields } from '../world/model.ts'
import { structure, text } from './arguments.ts'
import { refuse, refuseWith } from './method.ts'

export type Content = {
  text?: string
  blocks?: Fields[]
  attachments?: Fields[]
  metadata?: Fields
}

/** Reads and checks what a message holds: text, blocks, attachments, metadata. */
export function readContent(args: Fields): Content {
  const blocks = structure(args, 'blocks', 'invalid_blocks_format')
  const attachments = structure(args, 'attachments', 'invalid_attachments')
  const metadata = structure(args, 'metadata', 'invalid_metadata_format')
  if (text(args, 'markdown_text') && (blocks !== undefined || text(args, 'text'))) {
    refuse('markdown_text_conflict')
  }
  if (blocks !== undefined) {
    if (!Array.isArray(blocks)) refuse('invalid_blocks_format')
    refuseWith('invalid_blocks', checkBlocks(blocks))
    if (blocksTooLong(blocks as Fields[])) refuse('msg_blocks_too_long')
  }
  if (attachments !== undefined) {
    if (!Array.isArray(attachments)) refuse('invalid_attachments')
    if ((attachments as unknown[]).length > 100) refuse('too_many_attachments')
  }
  if (metadata !== undefined) {
    const fault = checkMetadata(metadata)
    if (fault !== 'ok') refuse(fault)
  }
  const written = text(args, 'text') ?? text(args, 'markdown_text')
  return {
    ...(written === undefined ? {} : { text: written }),
    ...(blocks === undefined ? {} : { blocks: blocks as Fields[] }),
    ...(attachments === undefined ? {} : { attachments: attachments as Fields[] }),
    ...(metadata === undefined ? {} : { metadata: metadata as Fields }),
  }
}

export function isEmpty(content: Content): boolean {
  const { text: written, blocks, attachments } = content
  return written === undefined && !blocks?.length && !attachments?.length
}
