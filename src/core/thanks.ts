const mostWords = 6

/** Words of politeness in the languages that requesters are likely to write. Anything else says something. */
const polite = new Set(
  `thanks thank thx ty cheers you u so very much many a lot lots again great perfect awesome wonderful excellent
   super brilliant lovely cool nice good fine ok okay all everyone everybody guys team it that works now this
   is fixed solved appreciated appreciate for your the help and to of yes support quick fast
   danke vielen dank schön sehr dir ihnen euch merci beaucoup bien gracias muchas mil obrigado obrigada muito
   grazie mille tante bedankt dank je wel hartelijk tack mahalo nui loa`.split(/\s+/),
)
const thanking = new Set(
  'thanks thank thx ty cheers appreciated danke dank merci gracias obrigado obrigada grazie bedankt tack mahalo'.split(
    ' ',
  ),
)

/**
 * Whether a text is thanks and nothing else: six words at most, no question, no "but". It waits for no answer and
 * opens nothing again. Names are not known here: a word that is not politeness makes it a message.
 */
export function isThanks(text: string): boolean {
  if (text.includes('?')) return false
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
  if (words.length > mostWords) return false
  const said = words.map(word => word.replace(/'s$/, ''))
  return said.some(word => thanking.has(word)) && said.every(word => polite.has(word))
}
