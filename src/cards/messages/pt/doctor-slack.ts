import type { doctorSlack as English } from '../en/doctor-slack.ts'
import type { Translation } from '../translation.ts'

export const doctorSlack: Translation<typeof English> = {
  'check.slack-token': 'Slack: token',
  'check.slack-scopes': 'Slack: permissões',
  'check.slack-connection': 'Slack: conexão',
  'check.slack-clock': 'Slack: relógio',
  'check.slack-channels': 'Slack: canais',
  'check.slack-groups': 'Slack: grupos',
  'check.slack-people': 'Slack: pessoas',
  'check.slack-command': 'Slack: comando',
  'doctor.slack.token': 'o token do bot é o de @{{name}} em {{workspace}}',
  'doctor.slack.scopes.unknown': 'O Slack não disse quais permissões o token tem',
  'doctor.slack.scopes.unknown.do':
    'Confira "OAuth & Permissions" do aplicativo em api.slack.com com adapters/slack/manifest.yaml.',
  'doctor.slack.scopes': 'o token tem as {{number}} permissões do manifesto',
  'doctor.slack.scopes.missing': 'faltam ao token {{names}}',
  'doctor.slack.scopes.beyond': 'o token pode mais do que precisa: {{names}}',
  'doctor.slack.reinstall':
    'Em api.slack.com ponha adapters/slack/manifest.yaml em "App Manifest" e clique em "Reinstall to Workspace".',
  'doctor.slack.http': 'os eventos chegam por HTTP em /slack/events',
  'doctor.slack.http.do':
    'As URLs de requisição do aplicativo em api.slack.com devem apontar para esta máquina, com https, e estar verificadas.',
  'doctor.slack.socket': 'os eventos chegam por Socket Mode, e o Slack abre conexões',
  'doctor.slack.app-token': 'O Slack não aceita {{name}} ({{code}})',
  'doctor.slack.app-token.do':
    'Copie um token de aplicativo (xapp-…) de "Basic Information"; xoxb-… vai em SLACK_BOT_TOKEN.',
  'doctor.slack.app-scope': 'falta connections:write a {{name}}',
  'doctor.slack.app-scope.do': 'Crie um token de aplicativo com essa permissão.',
  'doctor.slack.closed': 'O Slack não abre conexões ({{code}})',
  'doctor.slack.closed.do': 'Ative "Socket Mode" do aplicativo em api.slack.com.',
  'doctor.slack.away': 'não foi possível pedir uma conexão: {{reason}}',
  'doctor.slack.away.do': 'Verifique se esta máquina alcança slack.com, e SLACK_API_URL se estiver definida.',
  'doctor.slack.clock.unknown': 'O Slack não disse que horas são',
  'doctor.slack.clock.refused': 'os relógios diferem em {{seconds}} s: as requisições do Slack são recusadas',
  'doctor.slack.clock': 'os relógios diferem em {{seconds}} s',
  'doctor.slack.clock.do': 'Deixe esta máquina acertar o relógio por NTP.',
  'doctor.slack.no-channel': 'O Slack não mostra ao aplicativo nenhum canal {{channel}}',
  'doctor.slack.no-channel.do':
    'Corrija o nome em desk.yaml; se for privado, digite lá primeiro `/invite @Deskhand`.',
  'doctor.slack.archived': '{{channel}} está arquivado',
  'doctor.slack.archived.do': 'Desarquive-o ou nomeie outro em desk.yaml.',
  'doctor.slack.not-in': 'o bot não está em {{channel}}',
  'doctor.slack.not-in.do': 'Digite `/invite @Deskhand` em {{channel}} e verifique de novo.',
  'doctor.slack.in': 'o bot está em {{channel}}',
  'doctor.slack.groups.none': 'nenhum papel depende de um grupo de usuários',
  'doctor.slack.no-group': 'não há grupo de usuários @{{group}}',
  'doctor.slack.no-group.do': 'Corrija nos papéis de desk.yaml. Existem: {{names}}.',
  'doctor.slack.group-empty': 'ninguém está em @{{group}}',
  'doctor.slack.group-empty.do': 'Acrescente alguém no Slack.',
  'doctor.slack.group': '@{{group}} existe',
  'doctor.slack.people.none': 'ninguém é acionado pelo nome aqui',
  'doctor.slack.people.unlinked': '{{name}} está de plantão e não tem conta aqui',
  'doctor.slack.people.gone': 'a conta {{user}} de {{name}} está desativada',
  'doctor.slack.people.nobody': '{{user}}, que deveria ser {{name}}, não é ninguém neste espaço de trabalho',
  'doctor.slack.people.do':
    'Em people de desk.yaml, dê-lhes links: [{ workspace: {{workspace}}, user: U… }]; o perfil no Slack tem "Copy member ID" sob os três pontos.',
  'doctor.slack.people': 'todos que podem ser acionados estão aqui: {{names}}',
  'doctor.slack.command':
    'O Slack não diz a nenhum aplicativo quem responde a /support nem quais eventos ele recebe',
  'doctor.slack.command.do':
    'Digite uma vez `/support help`: se outro aplicativo responder, renomeie o comando no manifesto e reinstale. Depois ponha 👀 em um chamado: se nada acontecer, compare "Event Subscriptions" com o manifesto.',
}
