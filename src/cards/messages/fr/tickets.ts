import type { tickets as English } from '../en/tickets.ts'
import type { RomanceTranslation } from '../translation.ts'

export const tickets: RomanceTranslation<typeof English> = {
  'receipt.head': '🎫 {{ticket}} · {{title}} · {{priority}}.\n{{state}}',
  'receipt.new': 'Nous l’avons bien reçu. Une personne vous répond d’ici {{due}}.',
  'receipt.new-late':
    'Nous l’avons bien reçu. La réponse était due pour {{due}}. Nous sommes en retard, et l’équipe le sait.',
  'receipt.claimed': '{{who}} s’en occupe depuis {{since}}. Une personne vous répond d’ici {{due}}.',
  'receipt.claimed-late':
    '{{who}} s’en occupe depuis {{since}}. La réponse était due pour {{due}}. Nous sommes en retard.',
  'receipt.answered': '{{who}} y travaille.',
  'receipt.answered-free': 'Une réponse a été donnée ; le ticket attend la prochaine personne disponible.',
  'receipt.resolved': 'Résolu par {{who}}, {{when}}.',
  'receipt.why-open': 'Pourquoi à ce moment-là : le support est ouvert, et {{target}} se terminent alors.',
  'receipt.why-closed':
    'Pourquoi à ce moment-là : le support est fermé{{holiday}} et ouvre {{opening}} ; {{target}} se terminent alors.',
  'receipt.instead-of': 'La demande venait de {{who}}. Nous nous adressons à vous à sa place.',
  'receipt.why-closing':
    'Pourquoi à ce moment-là : le support ferme {{closing}} et rouvre {{opening}}{{holiday}} ; {{target}} se terminent alors.',
  'receipt.why-always': 'Pourquoi à ce moment-là : {{target}}, jour et nuit.',
  'receipt.thread': 'Pour ajouter quoi que ce soit, répondez dans ce fil.',
  'receipt.field.due': 'Première réponse d’ici',
  'receipt.field.solution': 'Résolu d’ici',
  'receipt.field.status': 'État',
  'receipt.field.policy': 'Version de la politique',
  'triage.head': '{{sign}} {{priority}} · {{ticket}} · {{title}}\n{{state}}',
  'triage.new': 'LIBRE depuis {{since}}',
  'triage.left': 'LIBRE, de retour depuis {{since}} : {{who}} n’est plus là',
  'triage.open': '👀 {{who}} depuis {{since}}',
  'triage.resolved': '✅ résolu par {{who}}, {{when}}',
  'triage.rated': 'noté {{score}} sur 5',
  'triage.field.requester': 'De',
  'triage.field.first': 'Première réponse',
  'triage.field.resolution': 'Résolution',
  'triage.field.ladder': 'Appelé',
  'triage.clock.running': 'échéance {{due}} (reste {{left}})',
  'triage.clock.late': 'EN RETARD depuis {{due}}',
  'triage.clock.met': 'à l’heure, {{when}}',
  'triage.clock.missed': '{{when}}, en retard : échéance {{due}}',
  'triage.clock.warned': '{{percent}} % du temps est écoulé',
  'triage.internal': 'Ce fil est interne. {{who}} ne voit que ce que vous envoyez avec « Répondre ».',
  'triage.requester-left': '{{who}} ne fait plus partie de cet espace de travail.',
  'triage.requester-held':
    '{{who}} ne fait plus partie de cet espace de travail. Le délai de résolution est suspendu ; clôture le {{until}}, sauf retour ou message.',
  'requester-back': '{{who}}, vous revoilà : {{ticket}} continue ici.',
  'button.close-gone': 'Fermer',
  'triage.words.new':
    '👀 ou « Prendre en charge » pour vous en occuper, ✅ ou « Résoudre » quand c’est résolu.',
  'triage.words.open': '✅ ou « Résoudre » quand c’est résolu. Retirer 👀 le rend à l’équipe.',
  'triage.words.resolved': 'Retirer ✅ le rouvre.',
  'state.new': 'Nouveau',
  'state.open': 'En cours',
  'state.waiting': 'En attente de votre réponse',
  'state.vendor': 'En attente d’un fournisseur',
  'state.resolved': 'Résolu',
  'state.closed': 'Fermé',
}
