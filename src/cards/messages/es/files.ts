import type { files as English } from '../en/files.ts'
import type { RomanceTranslation } from '../translation.ts'

export const files: RomanceTranslation<typeof English> = {
  'file.alt': '{{name}}, de {{who}}',
  'file.lost': '📎 No se pudo pasar {{name}}, de {{who}}: el archivo ya no está disponible. Pídalo otra vez.',
  'file.forbidden':
    '📎 No se pudo pasar {{name}}, de {{who}}: esta aplicación no puede leer archivos allí. Quien configuró el soporte puede preguntar a `doctor`.',
  'file.refused.large': '📎 No se pasó {{name}}: ocupa más de {{most}} MB.',
  'file.refused.kind': '📎 No se pasó {{name}}: los archivos de ese tipo pueden iniciar un programa.',
  'file.refused.empty': '📎 No se pasó {{name}}: está vacío.',
  'file.refused.many': '📎 No se pasó {{name}}: un mensaje admite {{most}} archivos.',
}
