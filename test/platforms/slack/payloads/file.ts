import type { Fields, StoredFile, Workspace } from '../world/model.ts'
import { compact } from './compact.ts'

/** A file object, docs.slack.dev/reference/objects/file-object. Its bytes need the token. */
export function fileFields(file: StoredFile, workspace: Workspace, origin: string): Fields {
  const kind = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : ''
  const path = `${origin}/files-pri/${workspace.id}-${file.id}`
  const channels = [...file.channels]
  const ofKind = (kindOf: string) => channels.filter(id => workspace.channels.get(id)?.kind === kindOf)
  return compact({
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: kind,
    pretty_type: kind.toUpperCase(),
    user: file.user,
    user_team: workspace.id,
    editable: false,
    size: file.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: ofKind('public').length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    alt_txt: file.altText,
    url_private: `${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${path}/download/${encodeURIComponent(file.name)}`,
    permalink: `${origin}/files/${file.user}/${file.id}/${encodeURIComponent(file.name)}`,
    channels: ofKind('public'),
    groups: ofKind('private'),
    ims: ofKind('im'),
    file_access: 'visible',
  })
}
