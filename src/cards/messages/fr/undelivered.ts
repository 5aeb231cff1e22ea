import type { undelivered as English } from '../en/undelivered.ts'
import type { Translation } from '../translation.ts'

export const undelivered: Translation<typeof English> = {
  'room.triage': 'le canal de l’équipe',
  'room.on-call': 'le canal d’astreinte',
  'room.managers': 'le canal des responsables',
  'room.announcements': 'le canal des annonces',
  'undelivered.requester.gone':
    '⚠️ {{of}}{{requester}} n’est plus là où ceci devait arriver : la personne ou le fil n’existe plus. Vos mots sont conservés ici ; passez par un autre moyen.',
  'undelivered.requester.forbidden':
    '⚠️ {{of}}{{requester}} n’a pas reçu ceci : les messages de cette application n’y sont pas acceptés. Vos mots sont conservés ici ; passez par un autre moyen.',
  'undelivered.requester.refused':
    '⚠️ {{of}}{{requester}} n’a pas reçu ceci : la messagerie n’accepte pas le message tel quel. Redites-le autrement.',
  'undelivered.room.gone':
    '⚠️ {{of}}{{room}} n’existe plus ou est archivé, et ne reçoit plus rien. Les tickets se traitent par commandes. La personne qui a configuré le service doit indiquer un autre canal dans son fichier.',
  'undelivered.room.forbidden':
    '⚠️ {{of}}{{room}} ne reçoit rien : cette application n’y est pas ou ne peut pas y écrire. Les tickets se traitent par commandes. Invitez l’application, puis dites `/support digest`.',
  'undelivered.room.refused':
    '⚠️ {{of}}{{room}} n’a pas reçu un message : la messagerie ne l’accepte pas tel quel. `doctor` le nomme.',
  unheard:
    'Pendant l’absence de Deskhand, on a écrit dans {{channel}} plus qu’il ne lit après coup. Ce qui y a été écrit du {{since}} au {{until}} n’a pas été lu : veuillez y chercher les demandes.',
  'undelivered.workspace.discord':
    '⚠️ Cette application n’est plus dans le serveur Discord {{id}} : personne n’y peut être joint, et ce qui s’y écrit n’arrive pas. Les tickets restent ouverts, et tout le reste continue. Pour qui a configuré le support : `doctor` affiche l’invitation ; ou retirez le serveur du fichier du desk.',
  'undelivered.workspace.slack':
    '⚠️ Cette application n’est plus dans l’espace Slack {{id}} : personne n’y peut être joint, et ce qui s’y écrit n’arrive pas. Les tickets restent ouverts, et tout le reste continue. Pour qui a configuré le support : installez-la de nouveau, ou retirez l’espace du fichier du desk.',
}
