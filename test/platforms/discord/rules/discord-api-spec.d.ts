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
  export const ApplicationCommandResponseSchema: Schema
  export const GatewayBotResponseSchema: Schema
  export const GuildChannelResponseSchema: Schema
  export const GuildMemberResponseSchema: Schema
  export const GuildRoleResponseSchema: Schema
  export const GuildWithCountsResponseSchema: Schema
  export const InteractionCallbackResponseSchema: Schema
  export const MessageResponseSchema: Schema
  export const MyGuildResponseSchema: Schema
  export const PrivateApplicationResponseSchema: Schema
  export const PrivateChannelResponseSchema: Schema
  export const ThreadMemberResponseSchema: Schema
  export const ThreadResponseSchema: Schema
  export const ThreadsResponseSchema: Schema
  export const UserPIIResponseSchema: Schema
  export const UserResponseSchema: Schema
}
