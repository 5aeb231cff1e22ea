import type { doctor as English } from '../en/doctor.ts'
import type { RomanceTranslation } from '../translation.ts'

export const doctor: RomanceTranslation<typeof English> = {
  'check.files': 'arquivos',
  'check.chats': 'chats',
  'check.sample-values': 'valores de exemplo',
  'check.time-zones': 'fusos horários',
  'check.database': 'banco de dados',
  'check.rota': 'escala de plantão',
  'check.ladder': 'cadeia de acionamento',
  'check.pager': 'pager externo',
  'doctor.unmade': 'a verificação não pôde ser feita ({{name}})',
  'doctor.unmade.do': 'É um defeito do Deskhand: avise, por favor.',
  'doctor.unmade.away': 'a verificação não pôde ser feita: {{reason}}',
  'doctor.unmade.away.do': 'Olhe de novo quando o resto estiver corrigido.',
  'complaint.yaml':
    '{{file}}, linha {{line}}, coluna {{column}}: isto não é YAML válido. No terminal, em inglês: “{{what}}”',
  'complaint.unknown':
    '{{file}}, linha {{line}}, coluna {{column}}: este nome não existe aqui. No terminal, em inglês: “{{what}}”',
  'complaint.missing':
    '{{file}}, linha {{line}}, coluna {{column}}: falta algo aqui. No terminal, em inglês: “{{what}}”',
  'complaint.value':
    '{{file}}, linha {{line}}, coluna {{column}}: este valor não pode estar aqui. No terminal, em inglês: “{{what}}”',
  'complaint.other':
    '{{file}}, linha {{line}}, coluna {{column}}: isto não combina com o resto. No terminal, em inglês: “{{what}}”',
  'complaint.setting': '{{where}}: não pode ser usado assim. No terminal, em inglês: “{{what}}”',
  'complaint.do': 'em inglês: “{{remedy}}”',
  'doctor.files': '{{desk}}: {{file}} e {{policy}} não têm erros',
  'doctor.sample.none': '{{desk}}: nada restou do exemplo',
  'doctor.sample': '{{desk}}: há valores da empresa de exemplo em {{places}}',
  'doctor.sample.do': 'Ponha os seus antes que clientes os vejam.',
  'doctor.in.policy': '{{where}} (política)',
  'doctor.in.desk': '{{where}} (arquivo do suporte)',
  'doctor.chats': '{{desk}} é atendido em {{places}}',
  'doctor.chats.slack.unnamed':
    '{{variable}} está definido, e nenhum arquivo de desk nomeia um espaço do Slack',
  'doctor.chats.slack.unnamed.do':
    'Nomeie-o em workspaces: do arquivo de desk, { platform: slack, id: T…, channels: { triage: … } }, ou retire {{variable}}.',
  'doctor.chats.slack.several':
    'um token abre um só espaço do Slack, e os arquivos de desk nomeiam vários: {{names}}',
  'doctor.chats.slack.several.do':
    'Nomeie apenas o do token, ou deixe cada espaço instalar o app (docs/slack.md).',
  'doctor.chats.slack.shut':
    '{{desk}} nomeia o espaço do Slack {{id}}, e nenhum token do Slack está definido',
  'doctor.chats.slack.shut.do':
    'Defina SLACK_BOT_TOKEN e SLACK_APP_TOKEN (docs/slack.md), ou retire o espaço do arquivo de desk; sem chat, pode-se experimentá-lo em { platform: playground, id: playground }.',
  'doctor.chats.discord.unnamed':
    '{{variable}} está definido, e nenhum arquivo de desk nomeia um servidor do Discord',
  'doctor.chats.discord.unnamed.do':
    "Nomeie-o em workspaces: do arquivo de desk, { platform: discord, id: '…', channels: { triage: … } }, ou retire {{variable}}.",
  'doctor.chats.discord.shut':
    '{{desk}} nomeia o servidor do Discord {{id}}, e nenhum token do Discord está definido',
  'doctor.chats.discord.shut.do':
    'Defina DISCORD_TOKEN (docs/discord.md), ou retire o servidor do arquivo de desk; sem chat, pode-se experimentá-lo em { platform: playground, id: playground }.',
  'doctor.chats.playground.shut':
    '{{desk}} nomeia apenas o playground, que não inicia ao lado do Slack ou do Discord',
  'doctor.chats.playground.shut.do':
    'Nomeie um espaço do Slack ou um servidor do Discord no arquivo de desk dele, ou execute-o em um processo e uma pasta de dados próprios.',
  'doctor.zone': '{{zone}} é conhecido (dados de {{version}})',
  'doctor.zone.unknown': 'este Node não tem dados de {{zone}}',
  'doctor.zone.unknown.do': 'Instale um Node com os dados ICU completos, como o de nodejs.org.',
  'doctor.zone.sample': '{{desk}}: o fuso é o do exemplo, {{zone}}; toda hora é lida lá',
  'doctor.zone.sample.do':
    'Ponha o seu na seção 3 da política (`zone:`) e em `rota.zone` do arquivo do suporte, por exemplo Europe/Berlin.',
  'doctor.folder.missing': '{{folder}} será criada na primeira partida',
  'doctor.folder.empty': '{{folder}} existe e aceita escrita; o banco de dados é criado na primeira partida',
  'doctor.folder.in-use':
    '{{folder}} está em uso por um Deskhand em execução, como deve ser; enquanto isso ninguém mais pode olhar dentro',
  'doctor.folder.used': '{{folder}} contém a central, e ninguém a usa agora',
  'doctor.disk': 'o disco tem {{free}} MB livres',
  'doctor.disk.do': 'Libere espaço ou mude DESKHAND_DATA de lugar.',
  'doctor.embedded':
    'o banco de dados embutido serve para experimentar e para uma só máquina: não sobrevive a uma queda de energia',
  'doctor.embedded.do': 'Em produção, ponha em DATABASE_URL um servidor PostgreSQL.',
  'doctor.postgres': 'PostgreSQL {{version}} responde',
  'doctor.clocks': 'o relógio dele e o desta máquina coincidem',
  'doctor.clocks.apart': 'o relógio dele e o desta máquina diferem em {{seconds}} s',
  'doctor.clocks.apart.do':
    'Deixe as duas máquinas acertarem o relógio por NTP. O Deskhand segue o relógio do banco de dados.',
  'doctor.dead.do': 'O registro diz por quê, cada um sob "a message could not be delivered".',
  'doctor.dead.none': 'nenhuma mensagem foi dada por perdida',
  'doctor.tables': 'as tabelas estão em dia',
  'doctor.tables.newer': 'as tabelas são de um Deskhand mais novo',
  'doctor.tables.newer.do': 'Use aquela versão ou restaure uma cópia feita com esta.',
  'doctor.tables.missing.do': 'A próxima partida as faz; `deskhand migrate` as faz agora.',
  'doctor.rota.nobody': '{{desk}}: ninguém está de plantão',
  'doctor.rota.nobody.do': 'Acrescente rota.levels a {{file}}.',
  'doctor.rota': '{{desk}}, nível {{level}} “{{name}}”: {{people}}',
  'doctor.rota.then': 'depois {{who}}',
  'doctor.rota.gap': '{{desk}}, nível {{level}} “{{name}}”: ninguém de {{from}} a {{to}} ({{zone}})',
  'doctor.rota.gap.do': 'Acrescente em {{file}}, em rota.levels, um turno ou uma exceção.',
  'doctor.rota.empty': '{{desk}}: a partir de {{from}} ({{zone}}) ninguém está de plantão em nível algum',
  'doctor.ladder': '{{desk}}: cada nível da cadeia de acionamento alcança alguém ({{names}})',
  'doctor.ladder.empty':
    '{{desk}}: o nível “{{name}}” da cadeia de acionamento não alcança ninguém nas próximas 24 horas e é pulado',
  'doctor.ladder.empty.do': 'Ponha alguém na escala ou nomeie outra pessoa na seção 5 da política.',
  'doctor.pager.none':
    '{{desk}}: Quem está de plantão só é alcançado pelo chat. Um telefone no silencioso não vai tocar.',
  'doctor.pager.none.do':
    'Acrescente um pager ao arquivo do suporte (docs/pager.md). Até lá, quem está de plantão deve permitir à noite as notificações do canal de plantão; experimente uma vez.',
  'doctor.pager.ready': '{{id}} ({{kind}}) está configurado; nada foi enviado',
  'doctor.pager.ready.do': '`deskhand doctor --ring` o faz tocar.',
  'doctor.pager.one-way': '{{id}} ({{kind}}): uma resposta no telefone não volta, só vale a do chat',
  'doctor.pager.one-way.do': 'Defina {{name}} (docs/pager.md).',
  'doctor.sample.more_one':
    '{{desk}}: há valores da empresa de exemplo em {{places}} e em mais {{count}} lugar',
  'doctor.sample.more_other':
    '{{desk}}: há valores da empresa de exemplo em {{places}} e em mais {{count}} lugares',
  'doctor.sample.more_many':
    '{{desk}}: há valores da empresa de exemplo em {{places}} e em mais {{count}} de lugares',
  'doctor.dead_one': '{{count}} mensagem da central “{{desk}}” não pôde ser entregue',
  'doctor.dead_other': '{{count}} mensagens da central “{{desk}}” não puderam ser entregues',
  'doctor.dead_many': '{{count}} de mensagens da central “{{desk}}” não puderam ser entregues',
  'doctor.tables.missing_one': '{{count}} migração das tabelas está pendente',
  'doctor.tables.missing_other': '{{count}} migrações das tabelas estão pendentes',
  'doctor.tables.missing_many': '{{count}} de migrações das tabelas estão pendentes',
}
