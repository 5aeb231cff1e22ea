/** The package ships its zod schemas as plain JavaScript: this says as much of them as the rules use. */
declare module 'discord-api-spec/zod' {
  type Issue = {
    code: string
    path: (string | number)[]
    message: string
    origin?: string
    maximum?: number
    minimum?: number
    input?: unknown
    errors?: Issue[][]
  }
  type Schema = {
    safeParse(input: unknown): { success: true } | { success: false; error: { issues: Issue[] } }
  }

  export type { Issue, Schema }
  export const MessageCreateRequestSchema: Schema
  export const MessageEditRequestPartialSchema: Schema
  export const BaseCreateMessageCreateRequestSchema: Schema
  export const IncomingWebhookRequestPartialSchema: Schema
  export const IncomingWebhookUpdateRequestPartialSchema: Schema
  export const IncomingWebhookInteractionRequestSchema: Schema
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Schema
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema
  export const ModalInteractionCallbackRequestSchema: Schema
  export const ApplicationCommandUpdateRequestSchema: Schema
  export const CreateTextThreadWithMessageRequestSchema: Schema
  export const CreateTextThreadWithoutMessageRequestSchema: Schema
  export const CreateForumThreadRequestSchema: Schema
  export const UpdateThreadRequestPartialSchema: Schema
  export const UpdateGuildChannelRequestPartialSchema: Schema
  export const CreateGuildChannelRequestSchema: Schema
  export const CreatePrivateChannelRequestSchema: Schema
  export const ChannelPermissionOverwriteRequestSchema: Schema
}
