import { card } from '../cards/card.ts'
import type { Reply } from '../ports/chat-platform.ts'
import { acting } from './answering/acting.ts'
import { agreeing } from './answering/agreeing.ts'
import { asking, choosing, helped, reading, ticketInstead } from './answering/asking.ts'
import { askingAnother } from './answering/asking-another.ts'
import { blocking } from './answering/blocking.ts'
import { answered, type Call, inItsPlace, nothing, offered, whisper } from './answering/call.ts'
import type { HandleDeps } from './answering/deps.ts'
import { drafting, emptyForm, previewing } from './answering/draft.ts'
import { chosenForm } from './answering/drafts.ts'
import { escalating } from './answering/escalating.ts'
import { filling } from './answering/filling.ts'
import { finding } from './answering/finding.ts'
import { fromMessage } from './answering/from-message.ts'
import { giving } from './answering/giving.ts'
import { goingLive } from './answering/going-live.ts'
import { greetingIn } from './answering/greeting.ts'
import { givingTurns, staying } from './answering/leaving.ts'
import { liveCall } from './answering/live-call.ts'
import { managing } from './answering/managing.ts'
import { markedNote } from './answering/marked-note.ts'
import { beginTyping } from './answering/meanwhile.ts'
import { merging } from './answering/merging.ts'
import { movingNote } from './answering/moving-note.ts'
import { answerDrill, beginDrill } from './answering/oncall.ts'
import { opening } from './answering/opening.ts'
import { outages } from './answering/outages.ts'
import { promising } from './answering/promising.ts'
import { policyNews, publishing } from './answering/publishing.ts'
import { assigning, handingAll, queue } from './answering/queue.ts'
import { quoting } from './answering/quoting.ts'
import { pauseMark } from './answering/raid.ts'
import { redactable, redacting } from './answering/redacting.ts'
import { reporting } from './answering/reporting.ts'
import { request } from './answering/request.ts'
import { oncall } from './answering/rota.ts'
import { changing, keepHeld, sendAnyway, sending } from './answering/sending.ts'
import { settingUp } from './answering/setting-up.ts'
import { snippets } from './answering/snippets.ts'
import { splitting, splittingDoubt } from './answering/splitting.ts'
import { suggesting } from './answering/suggesting.ts'
import { testTicket } from './answering/test-ticket.ts'
import { learning, seating } from './answering/training.ts'
import { openWanted } from './answering/wanted.ts'
import { wantingLead } from './answering/wanting-lead.ts'
import { echo, unknownWord } from './said.ts'
import type { Act, Wish } from './understanding/wish.ts'

/** What is asked about in private before it is done: the answer takes the place of the question. */
const isAsked: ReadonlySet<Act['kind']> = new Set(['state-critical', 'release'])

/** Does what somebody wishes, and gives the answer that they alone see. */
export async function fulfil(deps: HandleDeps, wish: Wish, call: Call): Promise<Reply> {
  const { showing } = deps
  const { words } = call
  switch (wish.kind) {
    case 'nothing':
      return nothing
    case 'open':
      return opening(deps, wish, call)
    case 'preview':
      return previewing(deps, wish, call)
    case 'want-lead':
      return wantingLead(deps, wish, call)
    case 'draft':
      return drafting(deps, wish, call)
    case 'escalate':
      return wish.why === null ? escalating(deps, wish, call) : inItsPlace(await escalating(deps, wish, call))
    case 'send':
      return answered(call, await sending(deps, wish, call))
    case 'left-as-is':
      return inItsPlace(whisper(card(call.words.text('left-as-is'))))
    case 'send-anyway':
      return inItsPlace(await sendAnyway(deps, wish.id, call))
    case 'keep-held':
      return inItsPlace(await keepHeld(deps, wish.id, call))
    case 'marked-note':
      return markedNote(deps, wish, call)
    case 'move-note':
      return movingNote(deps, wish, call)
    case 'changed':
      return changing(deps, wish, call)
    case 'queue':
      return queue(deps, wish, call)
    case 'assign':
      return assigning(deps, wish, call)
    case 'ask-another':
      return askingAnother(deps, wish, call)
    case 'block':
      return blocking(deps, wish, call)
    case 'open-message':
      return wish.how === 'request' ? request(deps, wish, call) : fromMessage(deps, wish, call)
    case 'pause-mark':
      return pauseMark(deps, wish.workspace, call)
    case 'open-wanted':
      return openWanted(deps, wish.message, call)
    case 'act':
      return isAsked.has(wish.act.kind)
        ? inItsPlace(await acting(deps, wish, call))
        : acting(deps, wish, call)
    case 'form':
      if (wish.form === 'new') return wish.filled ? chosenForm(call, wish.filled) : emptyForm(deps, call)
      if (wish.form === 'handover-all') return handingAll(deps, call)
      await beginTyping(deps, wish, call)
      return offered(await showing.form(call, { verb: wish.form, number: wish.number, filled: null }))
    case 'show':
      return whisper(await showing.card(call, wish))
    case 'training':
      return learning(deps, call)
    case 'seat':
      return seating(deps, wish, call)
    case 'live-call':
      return liveCall(deps, wish, call)
    case 'quote':
      return quoting(deps, wish, call)
    case 'give':
      return giving(deps, wish, call)
    case 'agree':
      return agreeing(deps, wish, call)
    case 'merge':
      return merging(deps, wish, call)
    case 'split':
      return splitting(deps, wish, call)
    case 'doubt-new':
      return splittingDoubt(deps, wish.number, call)
    case 'find':
      return finding(deps, wish.text, call)
    case 'snippet':
      return snippets(deps, wish, call)
    case 'redact':
      return redactable(deps, wish, call)
    case 'redact-text':
      return redacting(deps, wish, call)
    case 'ask':
      return asking(deps, wish.text, call)
    case 'policy':
      return reading(deps, wish.text, call)
    case 'section':
      return choosing(deps, wish, call)
    case 'helped':
      return helped(deps, wish.id, call)
    case 'ask-ticket':
      return ticketInstead(deps, wish.id, call)
    case 'promise':
      return promising(deps, wish, call)
    case 'report':
      return reporting(deps, wish, call)
    case 'manage':
      return managing(deps, wish, call)
    case 'outage':
      return outages(deps, wish, call)
    case 'publish':
      return publishing(deps, wish, call)
    case 'policy-news':
      return policyNews(deps, wish, call)
    case 'test-ticket':
      return testTicket(deps, call)
    case 'setup':
      return settingUp(deps, call)
    case 'go-live':
      return goingLive(deps, wish, call)
    case 'move':
      return nothing
    case 'stay':
    case 'leave-now':
      return staying(deps, wish.kind, call)
    case 'give-turns':
      return givingTurns(deps, wish, call)
    case 'greet':
      return greetingIn(deps, call)
    case 'oncall':
      return oncall(deps, wish.rest, call)
    case 'fill':
      return filling(deps, wish, call)
    case 'drill':
      return beginDrill(deps, call)
    case 'drill-answer':
      return answerDrill(deps, wish.at, call)
    case 'suggest':
      return suggesting(deps, wish, call)
    case 'no-number':
      return whisper(card(words.text('refused.no-number', { verb: wish.verb })))
    case 'bad-priority':
      return whisper(
        card(words.text('refused.bad-priority', { word: echo(wish.word), text: echo(wish.text) })),
      )
    case 'unknown':
      return whisper(unknownWord(words, wish))
    case 'stale':
      return whisper(
        wish.what === 'button'
          ? card(words.text('refused.button'))
          : card(words.text('refused.form', { text: echo(wish.text) })),
      )
  }
}
