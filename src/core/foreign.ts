import type { Verb } from './catalogue.ts'
import type { Priority } from './ticket.ts'

/**
 * What people of other languages would try first. Such a word means its verb where it stands alone, or before a
 * number: anything more is somebody's text, which happens to begin with it.
 */
export const foreignWords: Readonly<Record<string, Verb>> = {
  hilfe: 'help',
  ayuda: 'help',
  aide: 'help',
  ajuda: 'help',
  öffnungszeiten: 'hours',
  horario: 'hours',
  horarios: 'hours',
  horaires: 'hours',
  horário: 'hours',
  horários: 'hours',
  kontakt: 'contact',
  contacto: 'contact',
  contato: 'contact',
  estado: 'status',
  statut: 'status',
  warum: 'why',
  pourquoi: 'why',
  übernehmen: 'claim',
  tomar: 'claim',
  assumir: 'claim',
  lösen: 'resolve',
  gelöst: 'resolve',
  resolver: 'resolve',
  résoudre: 'resolve',
}

/** The priorities as the cards of each language name them. */
export const foreignPriorities: Readonly<Record<string, Priority>> = {
  kritisch: 'critical',
  crítica: 'critical',
  critica: 'critical',
  critique: 'critical',
  hoch: 'high',
  alta: 'high',
  haute: 'high',
  mittel: 'medium',
  media: 'medium',
  média: 'medium',
  moyenne: 'medium',
  niedrig: 'low',
  baja: 'low',
  baixa: 'low',
  basse: 'low',
}
