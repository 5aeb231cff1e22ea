import type { files as English } from '../en/files.ts'
import type { Translation } from '../translation.ts'

export const files: Translation<typeof English> = {
  'file.alt': '{{name}}, von {{who}}',
  'file.lost':
    '📎 {{name}} von {{who}} konnte nicht weitergegeben werden: Die Datei gibt es nicht mehr. Bitten Sie noch einmal darum.',
  'file.forbidden':
    '📎 {{name}} von {{who}} konnte nicht weitergegeben werden: Diese App darf dort keine Dateien lesen. Wer den Support eingerichtet hat, kann `doctor` fragen.',
  'file.refused.large': '📎 {{name}} wurde nicht weitergegeben: größer als {{most}} MB.',
  'file.refused.kind':
    '📎 {{name}} wurde nicht weitergegeben: Dateien dieser Art können ein Programm starten.',
  'file.refused.empty': '📎 {{name}} wurde nicht weitergegeben: Die Datei ist leer.',
  'file.refused.many': '📎 {{name}} wurde nicht weitergegeben: Eine Nachricht nimmt {{most}} Dateien.',
}
