import { say } from '../words/say.js'

/** As many as are looked through at a glance. */
const most = 30

/**
 * What could be meant by what stands before the cursor: words of the desk after `/` (after `!` in a thread), people
 * after `@`, tickets after `#`. `from` is where the choice begins, `insert` what it becomes; `isSure` says that Enter
 * takes the first, since what is typed means nothing yet. A `hint` explains a word that is complete.
 * @returns null where nothing is offered
 */
export function offersFor(before, { words, people, tickets, isThread }) {
  return commands(before, words, isThread) ?? names(before, people) ?? numbers(before, tickets)
}

function commands(before, words, isThread) {
  const typed = commandIn(before, isThread)
  if (typed === null) return null
  const { start, partial, isSpoken } = typed
  if (typed.verb !== undefined) {
    const known = words.find(({ word }) => word === typed.verb)
    return known ? { hint: known, prefix: start } : null
  }
  const choices = words
    .filter(({ word }) => word.startsWith(partial))
    .map(one => ({
      key: one.word,
      name: `${start}${one.word}`,
      takes: one.takes,
      detail: one.does,
      insert: `${start}${one.word}${one.takes === '' ? '' : ' '}`,
    }))
  const isWhole = isSpoken && (partial === '' || words.some(({ word }) => word === partial))
  return list(say('offers.words'), choices, 0, !isWhole)
}

/** `/support` and a verb that is being typed, or is complete. */
function commandIn(before, isThread) {
  const bang = isThread ? /^!(\p{L}*)(\s)?/u.exec(before) : null
  if (bang) return spoken('!', bang[1], bang[2], bang[1] !== '')
  const slash = /^\/support\s+(\S*)(\s)?/i.exec(before)
  if (slash) return spoken('/support ', slash[1], slash[2], true)
  if (/^\/[a-z]*$/i.test(before) && '/support'.startsWith(before.toLowerCase())) {
    return { start: '/support ', partial: '', isSpoken: before.toLowerCase() === '/support' }
  }
  return null
}

function spoken(start, word, space, isSpoken) {
  const partial = word.toLowerCase()
  return space === undefined ? { start, partial, isSpoken } : { start, verb: partial }
}

function names(before, people) {
  const found = /(?:^|\s)@([\p{L}\d.-]*)$/u.exec(before)
  if (!found) return null
  const typed = found[1].toLowerCase()
  const choices = [{ id: 'deskhand', name: 'Deskhand' }, ...people]
    .filter(({ id, name }) => id.startsWith(typed) || name.toLowerCase().startsWith(typed))
    .map(({ id, name }) => ({ key: id, name, takes: '', detail: `@${id}`, insert: `@${id} ` }))
  return list(say('offers.people'), choices, before.length - typed.length - 1, true)
}

function numbers(before, tickets) {
  const found = /(?:^|\s)#(\w*)$/.exec(before)
  if (!found) return null
  const typed = found[1].toLowerCase()
  const choices = tickets
    .filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(typed))
    .map(({ id, title }) => ({ key: id, name: id, takes: '', detail: title, insert: `${id} ` }))
  return list(say('offers.tickets'), choices, before.length - typed.length - 1, true)
}

function list(label, choices, from, isSure) {
  return choices.length === 0 ? null : { label, choices: choices.slice(0, most), from, isSure }
}

const ticket = /(?:^|[\s·])([A-Z][A-Z0-9]{0,9}-\d+) · ([^·\n]+)/g

/** The tickets that the desk's cards name, newest first, each once. */
export function ticketsIn(messages) {
  const found = new Map()
  for (const { from, text } of messages) {
    if (from !== 'deskhand') continue
    for (const [, id, title] of text.matchAll(ticket)) found.set(id, { id, title: title.trim() })
  }
  return [...found.values()].reverse()
}
