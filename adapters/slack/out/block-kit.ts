import type { types } from '@slack/bolt'

/** The parts of Block Kit that are used here, under the names of its reference. */
export type KnownBlock = types.KnownBlock
export type InputBlock = types.InputBlock
export type ModalView = types.ModalView
export type RichTextBlock = types.RichTextBlock
export type RichTextElement = types.RichTextElement
