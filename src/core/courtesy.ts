import { isThanks } from './thanks.ts'

const greetings = new Set(
  `hi hello hey hallo hola bonjour salut aloha ciao good guten tag morning afternoon evening morgen abend bom dia
   everybody everyone all team there folks guys to and you`.split(/\s+/),
)
const mostWords = 6

/** Whether a message is only thanks, a greeting or a nod: nothing that a ticket could be made of. A file is more. */
export function isCourtesy(text: string, files: number): boolean {
  if (files > 0) return false
  return isThanks(text) || isGreeting(text) || /^\s*(?:🙏|👍|❤️?|🎉)+\s*$/u.test(text)
}

function isGreeting(text: string): boolean {
  const said = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []
  if (said.length === 0 || said.length > mostWords || /[?¿]/.test(text)) return false
  return said.every(word => greetings.has(word))
}
