import type { files as English } from '../en/files.ts'
import type { RomanceTranslation } from '../translation.ts'

export const files: RomanceTranslation<typeof English> = {
  'file.alt': '{{name}}, de {{who}}',
  'file.lost':
    '📎 {{name}}, de {{who}}, não pôde ser repassado: o arquivo não está mais disponível. Peça de novo.',
  'file.forbidden':
    '📎 {{name}}, de {{who}}, não pôde ser repassado: este aplicativo não pode ler arquivos lá. Quem configurou o suporte pode consultar o `doctor`.',
  'file.refused.large': '📎 {{name}} não foi repassado: passa de {{most}} MB.',
  'file.refused.kind': '📎 {{name}} não foi repassado: arquivos desse tipo podem iniciar um programa.',
  'file.refused.empty': '📎 {{name}} não foi repassado: está vazio.',
  'file.refused.many': '📎 {{name}} não foi repassado: uma mensagem aceita {{most}} arquivos.',
}
