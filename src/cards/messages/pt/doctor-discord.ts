import type { doctorDiscord as English } from '../en/doctor-discord.ts'
import type { Translation } from '../translation.ts'

export const doctorDiscord: Translation<typeof English> = {
  'check.discord-token': 'Discord: token',
  'check.discord-servers': 'Discord: servidores',
  'check.discord-intents': 'Discord: intents',
  'check.discord-channels': 'Discord: canais',
  'check.discord-forums': 'Discord: fóruns',
  'check.discord-roles': 'Discord: cargos',
  'check.discord-calls': 'Discord: acionamentos',
  'check.discord-commands': 'Discord: comandos',
  'doctor.nothing-named': 'nenhum',
  'doctor.discord.token': 'o token é o de {{name}}',
  'doctor.discord.server': 'o bot está no servidor {{server}}',
  'doctor.discord.no-server': 'o bot não está no servidor {{server}}',
  'doctor.discord.no-server.do': 'Corrija o identificador em desk.yaml ou abra {{invite}}',
  'doctor.discord.invite': 'um convite só com as permissões necessárias: {{invite}}',
  'doctor.discord.members': 'o bot fica sabendo de membros que saem',
  'doctor.discord.content': 'o bot pode ler o que as pessoas escrevem',
  'doctor.discord.no-content':
    'o Message Content Intent está desligado: o que as pessoas escrevem não pode passar entre os dois lados de um chamado, e 🎫 não lê mensagem alguma; comandos, emojis, botões e prazos funcionam',
  'doctor.discord.no-content.do':
    'Ative "Message Content Intent" em "Bot" do aplicativo em discord.com/developers e reinicie.',
  'doctor.discord.commands': '/{{command}} e /desk estão registrados',
  'doctor.discord.commands.old': 'os comandos do servidor {{server}} ainda não são os desta versão',
  'doctor.discord.commands.old.do': 'São registrados na próxima partida.',
  'doctor.discord.no-channel': 'O Discord não mostra ao bot nenhum canal {{channel}}',
  'doctor.discord.no-channel.do': 'Crie-o, corrija-o em desk.yaml ou deixe o bot vê-lo. Ele vê {{names}}.',
  'doctor.discord.no-text':
    '{{channel}} não é um canal de texto, então os recibos de quem pede lá são mensagens diretas',
  'doctor.discord.no-text.do': 'Nomeie um canal de texto: só lá se abrem tópicos privados.',
  'doctor.discord.lacks': 'em {{channel}} falta ao bot {{names}}',
  'doctor.discord.lacks.do': 'Editar o canal, Permissões, cargo do bot: permita {{names}}.',
  'doctor.discord.lacks.intake':
    'em {{channel}} falta ao bot {{names}}, então o que a equipe escreve por engano no tópico de quem pede fica lá',
  'doctor.discord.lacks.triage':
    'em {{channel}} falta ao bot {{names}}, então o 👀 de quem chegou depois fica',
  'doctor.discord.allow': 'Permita {{names}} ao cargo do bot lá.',
  'doctor.discord.rights': 'o bot pode fazer em {{channel}} o que precisa',
  'doctor.discord.forum': 'o fórum {{channel}} tem uma etiqueta para cada estado e prioridade',
  'doctor.discord.no-tags': 'o fórum {{channel}} não tem etiquetas chamadas {{names}}',
  'doctor.discord.no-tags.do': 'Editar o canal, Etiquetas: acrescente-as. As postagens levam as que existem.',
  'doctor.discord.role': 'o cargo @{{role}} existe',
  'doctor.discord.roles': '{{number}} cargos se chamam @{{role}}, e cada um vale',
  'doctor.discord.roles.do':
    'Escreva o identificador em desk.yaml: Configurações do servidor, Cargos, ⋯, Copiar ID do cargo.',
  'doctor.discord.no-role': 'o servidor não tem cargo @{{role}}',
  'doctor.discord.no-role.do': 'Crie-o ou corrija-o em desk.yaml. Existem {{names}}.',
  'doctor.discord.called.unlinked':
    '{{name}} está de plantão, e o arquivo do suporte não traz seu identificador neste servidor: um acionamento cita o nome e não toca para ninguém',
  'doctor.discord.called.unlinked.do':
    "Acrescente links: [{ workspace: '{{server}}', user: '…' }] a {{name}} em people: de desk.yaml.",
  'doctor.discord.called.no-member': '{{name}} ({{user}}) não é membro do servidor',
  'doctor.discord.called.no-member.do': 'Corrija o identificador em desk.yaml ou convide a pessoa.',
  'doctor.discord.called':
    'uma menção alcança todos de plantão; para isso nenhum cargo precisa ser mencionável',
}
