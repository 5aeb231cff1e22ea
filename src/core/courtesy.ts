const thanks = new Set(
  `thanks thank thanku thankyou thx ty tysm cheers danke dank gracias merci obrigado obrigada arigato`.split(
    ' ',
  ),
)
const greetings = new Set(
  `hi hello hey morning afternoon evening hallo hola bonjour salut bom dia tarde`.split(' '),
)
const around = new Set(
  `you u of so very much many a lot for the your all this that again everybody everyone team guys kim folks good great
  perfect awesome nice super cool brilliant lovely ok okay yes yep it works now work fine help support quick fast
  answer reply vielen schön sehr muchas mil beaucoup muito bien gut prima there to and i am is`.split(/\s+/),
)
const mostWords = 6

/** Words and emoji apart, in lower case. */
function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}']+/gu) ?? []
}

/**
 * Whether a message says thank you and nothing else: six words at most, no question, no file. Anything in
 * doubt is a message that wants an answer.
 */
export function isThanks(text: string, files: number): boolean {
  return isOnly(text, files, thanks) || (files === 0 && /^\s*(?:🙏|👍|❤️?|🎉)+\s*$/u.test(text))
}

/** Whether a message is only thanks or only a greeting: nothing that a ticket could be made of. */
export function isCourtesy(text: string, files: number): boolean {
  return isThanks(text, files) || isOnly(text, files, greetings)
}

function isOnly(text: string, files: number, heads: ReadonlySet<string>): boolean {
  const said = tokens(text)
  if (files > 0 || said.length === 0 || said.length > mostWords || /[?¿\d]/.test(text)) return false
  return said.some(word => heads.has(word)) && said.every(word => heads.has(word) || around.has(word))
}
