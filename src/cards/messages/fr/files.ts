import type { files as English } from '../en/files.ts'
import type { RomanceTranslation } from '../translation.ts'

export const files: RomanceTranslation<typeof English> = {
  'file.alt': '{{name}}, envoyé par {{who}}',
  'file.lost':
    '📎 {{name}}, envoyé par {{who}}, n’a pas pu être transmis : le fichier n’est plus disponible. Redemandez-le.',
  'file.forbidden':
    '📎 {{name}}, envoyé par {{who}}, n’a pas pu être transmis : cette application ne peut pas lire les fichiers à cet endroit. La personne qui a installé le support peut interroger `doctor`.',
  'file.refused.large': '📎 {{name}} n’a pas été transmis : il dépasse {{most}} Mo.',
  'file.refused.kind': '📎 {{name}} n’a pas été transmis : un fichier de ce type peut lancer un programme.',
  'file.refused.empty': '📎 {{name}} n’a pas été transmis : il est vide.',
  'file.refused.many': '📎 {{name}} n’a pas été transmis : un message accepte {{most}} fichiers.',
}
