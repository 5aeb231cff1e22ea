import type { leaving as English } from '../en/leaving.ts'
import type { RomanceTranslation } from '../translation.ts'

export const leaving: RomanceTranslation<typeof English> = {
  'left.ask_one': 'Vous avez quitté {{place}}. Votre {{count}} ticket retourne dans la file à {{when}}.',
  'left.ask_other': 'Vous avez quitté {{place}}. Vos {{count}} tickets retournent dans la file à {{when}}.',
  'left.ask_many': 'Vous avez quitté {{place}}. Vos {{count}} de tickets retournent dans la file à {{when}}.',
  'left.team': 'l’équipe',
  'left.channel': '#{{channel}}',
  'left.back': 'Vos tickets sont de retour dans la file.',
  'left.kept': 'Vos tickets restent chez vous.',
  'button.stay': 'Je suis de retour',
  'button.leave-now': 'Les rendre maintenant',
  'leaver.head': '{{who}} n’est plus là.',
  'leaver.turns_one': '{{who}} a {{count}} astreinte jusqu’au {{until}}.',
  'leaver.turns_other': '{{who}} a {{count}} astreintes jusqu’au {{until}}.',
  'leaver.turns_many': '{{who}} a {{count}} d’astreintes jusqu’au {{until}}.',
  'leaver.no-turns': '{{who}} n’a plus d’astreinte.',
  'leaver.desk': 'Le fichier du service nomme encore {{who}} : {{places}}.',
  'leaver.policy': 'La politique nomme encore {{who}}, par section : {{places}}.',
  'button.give-turns': 'Donner à {{who}}',
  'left.not-yours': 'Rien de vous n’est en train de retourner dans la file.',
  'button.ask-another': 'Demander à un autre contact',
  'form.ask-another.title': '{{ticket}} : demander à un autre contact',
  'form.ask-another.who': 'À qui ?',
  'form.ask-another.text': 'Que nous faut-il ? Ceci et le titre du ticket seront lus.',
  'ask-another.nobody':
    'Le fichier du service ne nomme personne d’autre du client de {{ticket}} dans cet espace de travail.',
  'refused.requester-is-there':
    '{{requester}} est là et répond pour {{ticket}} : personne d’autre ne peut être sollicité à sa place.',
}
