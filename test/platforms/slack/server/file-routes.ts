import { recordCall } from '../web-api/answer.ts'
import { credentials, readUpload } from './body.ts'
import { respond } from './faulty.ts'
import { type Handler, plain, type RouteParts } from './route.ts'

/** `/upload/v1/<team>/<file>`: the second step of an upload. */
export function uploadRoute({ platform }: RouteParts): Handler {
  return async (request, response, url) => {
    const [, , , team = '', id = ''] = url.pathname.split('/')
    const bytes = await readUpload(request)
    const work = () => {
      const record = recordCall(platform, '/upload', { file: id, length: bytes.length })
      const file = platform.world.workspaces.get(team)?.files.get(id)
      if (!file || file.bytes || bytes.length !== file.length) {
        Object.assign(record, { outcome: 'refused', error: file ? 'wrong_length' : 'file_not_found' })
        return Promise.resolve({ written: plain(file ? 400 : 404, 'upload refused'), record })
      }
      file.bytes = bytes
      return Promise.resolve({ written: plain(200, `OK - ${bytes.length}`), record })
    }
    const fault = platform.faults.forCall('/upload', { file: id })
    await respond(platform, response, fault, work, () => recordCall(platform, '/upload', { file: id }))
  }
}

/** `/files-pri/<team>-<file>/…`: bytes for a token with files:read; anybody else is led to a login page. */
export function downloadRoute({ platform }: RouteParts): Handler {
  return async (request, response, url) => {
    const [team = '', id = ''] = (url.pathname.split('/')[2] ?? '').split('-')
    const { token: value = '' } = credentials(request, {})
    const work = () => {
      const record = recordCall(platform, '/files-pri', { file: id })
      const token = platform.world.tokens.get(value)
      const file = platform.world.workspaces.get(team)?.files.get(id)
      const allowed =
        token?.state === 'active' && token.teamId === team && token.scopes.includes('files:read')
      if (!allowed) {
        Object.assign(record, { outcome: 'refused', error: 'login_required' })
        const location = `${platform.origin()}/login?redir=${encodeURIComponent(url.pathname)}`
        return Promise.resolve({ written: { status: 302, headers: { location }, body: '' }, record })
      }
      if (!file?.bytes) {
        Object.assign(record, { outcome: 'refused', error: 'file_not_found' })
        return Promise.resolve({ written: plain(404, 'not found'), record })
      }
      const headers = { 'content-type': file.mimetype }
      return Promise.resolve({ written: { status: 200, headers, body: file.bytes }, record })
    }
    const fault = platform.faults.forCall('/files-pri', { file: id })
    await respond(platform, response, fault, work, () => recordCall(platform, '/files-pri', { file: id }))
  }
}
