import type { rehearsal as English } from '../en/rehearsal.ts'
import type { RomanceTranslation } from '../translation.ts'

export const rehearsal: RomanceTranslation<typeof English> = {
  'rehearsal.to': 'Ensaio: teria ido para {{whom}}\n{{text}}',
  'rehearsal.directly': '{{who}}, diretamente',
  'rehearsal.below': '{{who}}, abaixo da própria mensagem em #{{channel}}',
  'rehearsal.channel': '#{{channel}}',
  'rehearsal.pager': 'o alerta {{pager}}',
  'rehearsal.mark': 'Ensaio: a mensagem de {{who}} teria recebido {{emoji}}.',
  'rehearsal.buttons': 'Com os botões {{labels}}',
  'rehearsal.on':
    '🎭 O ensaio está em andamento: os clientes não veem nada. O que é para eles, para os alertas e para os anúncios aparece aqui, marcado como ensaio.\nPara experimentar: `/support test ticket`, depois 👀 e ✅ no cartão.\nProprietários: `/support setup` verifica a configuração, e `/support go-live` encerra o ensaio.',
  'rehearsal.over': 'O ensaio terminou, desde {{when}}: {{who}} abriu o atendimento.',
  'rehearsal.live':
    '🟢 No ar desde {{when}}, por {{who}}. A partir de agora, o que este suporte diz chega a clientes, alertas e anúncios.',
  'rehearsal.outside':
    'Este suporte ainda está sendo preparado, e aqui ainda não se promete resposta a ninguém. Por favor, pergunte onde você perguntava até agora.',
  'rehearsal.outside-text':
    'Este suporte ainda está sendo preparado, e aqui ainda não se promete resposta a ninguém. Por favor, pergunte onde você perguntava até agora. Seu texto:\n{{text}}',

  'test.title': 'Chamado de teste: está tudo funcionando?',
  'live.nowhere':
    'Ainda não há ninguém para atender: este suporte está apenas no playground. Conecte primeiro o Slack ou o Discord (docs/slack.md, docs/discord.md).',
  'live.already': 'Este suporte está no ar desde {{when}}.',
  'live.refused':
    'Ainda não: restam valores da empresa de exemplo ({{count}}), e clientes reais os leriam.\n{{lines}}\nColoque os seus: a política vale assim que for publicada (`/support publish`), o arquivo do suporte na próxima inicialização. Depois, de novo `/support go-live`.',
  'live.draft': 'Um rascunho da política está à espera: `/support publish` o põe em vigor.',
  'live.doubtful':
    'Alguns valores são como os do exemplo ({{count}}). São os seus?\n{{lines}}\nNo ar, os clientes os leem.',
  'live.line': '• {{where}}: {{value}}',
  'live.more': 'e mais {{count}}',
  'live.in-policy': 'política, {{where}}',
  'live.in-desk': 'arquivo do suporte, {{where}}',
  'live.done': 'No ar: o que este suporte diz chega aos clientes a partir de agora.',
  'live.open':
    'Ainda abertos do ensaio: {{count}}. O que mudar nesses chamados chega agora aos solicitantes: resolva os que eram testes.',
  'live.nobody-tonight':
    '⚠️ Ninguém está de plantão esta noite. `/support oncall` mostra os turnos; uma segunda de manhã é um bom momento para começar.',
  'button.go-live': 'São nossos: entrar no ar',

  'setup.fine': '✅ Não há nada a corrigir.',
  'setup.think_one': '✅ Nada está quebrado. {{count}} aviso:',
  'setup.think_other': '✅ Nada está quebrado. {{count}} avisos:',
  'setup.think_many': '✅ Nada está quebrado. {{count}} de avisos:',
  'setup.faults': '❌ A corrigir: {{count}}.',
  'setup.fault': '❌ {{check}}: {{what}}',
  'setup.warning': '⚠️ {{check}}: {{what}}',
  'setup.ok': '✅ {{check}}: {{what}}',
  'setup.remedy': '→ {{remedy}}',
  'setup.more': 'e mais {{count}}: `deskhand doctor` mostra todos',
  'setup.rehearses': 'O ensaio está em andamento: os clientes não veem nada até `/support go-live`.',
  'setup.live': 'No ar desde {{when}}.',
  'button.check-again': 'Verificar de novo',

  'greeting.head': 'Olá, sou o bot de {{desk}}.',
  'greeting.intake':
    '`/support` e o que não funciona abre um chamado, e 🎫 em uma mensagem faz dela um. Você sabe na hora até quando uma pessoa responde.',
  'greeting.requests':
    'Aqui cada mensagem vira um chamado. Você sabe na hora até quando uma pessoa responde; o resto vai na conversa abaixo dela.',
  'greeting.triage':
    'Aqui a equipe vê cada chamado uma vez: 👀 assume, ✅ resolve, a conversa abaixo é interna. `/support next` mostra o mais urgente, `/support help` todo o resto.',
  'greeting.on-call':
    'Aqui são chamadas as pessoas de plantão. 👀 em uma chamada, ou o botão dela, a aceita.',
  'greeting.managers': 'Aqui aparecem os atrasos e o resumo do dia.',
  'greeting.announcements': 'Aqui são anunciados trabalhos programados, incidentes e mudanças da política.',
  'greeting.other':
    '`/support` funciona aqui. Para que 🎫 faça chamados de mensagens, um proprietário inclui este canal em `intake` no arquivo do suporte.',

  'help.test': 'abre um chamado seu para experimentar',
  'help.setup': 'verifica a configuração e diz o que corrigir',
  'help.go-live': 'encerra o ensaio: a partir daí os clientes são atendidos',
}
