/**
 * Words by which people ask for somebody higher up, complain, or disagree with an urgency, in the languages that
 * requesters are likely to write. They only offer a button: a false alarm costs nobody a step.
 */
const wishes = [
  /\b(?:speak|talk|escalate|complain|put me through)\b[^.!?]{0,30}\b(?:manager|supervisor|team lead|boss|someone (?:else|higher)|management)\b/,
  /\b(?:your|a) (?:manager|supervisor|team lead|boss),? (?:please|now|immediately)\b/,
  /\b(?:get|give|bring|want|need|demand)\b(?: me)? (?:a|the|your) (?:manager|supervisor|team lead|boss)\b(?! (?:\w+ )?(?:account|role|login|view|access|licen[cs]e|password|permission))/,
  /\b(?:someone|somebody|person) (?:who is )?(?:in charge|higher up|responsible)\b/,
  /\b(?:i want|i wish|i(?:'d| would) like|want) to (?:complain|escalate|make a complaint)\b|\bformal complaint\b|\bthis is a complaint\b/,
  /(?<!\b(?:if|when|unless) )\b(?:i|we)(?:'ve got| have(?: got)?|(?:'d like| would like| want| need| wish) to (?:make|file|raise|lodge|register)) an? (?:\w+ )?complaint\b/,
  /^\W*complaint\b(?! (?:form|page|list|report)\b)/,
  /\bplease (?:review|raise|change) (?:the )?(?:severity|priority|urgency)\b|\b(?:wrong|another|different) agent\b/,
  /\b(?:mit|zu)\b[^.!?]{0,25}\b(?:vorgesetzten?|chef(?:in)?|teamleit(?:er|ung)|leiter(?:in)?)\b|\b(?:beschwer(?:de|en)|eskalier)/,
  /\b(?:hablar|comunicar)\w*\b[^.!?]{0,30}\b(?:responsable|supervisor\w*|jef[ea]|gerente|encargad[oa])\b|\bqueja formal\b|\b(?:tengo|quiero (?:poner|presentar|hacer)) una (?:queja|reclamación)\b|\b(?:quiero|deseo) (?:quejarme|reclamar)\b/,
  /\bparler\b[^.!?]{0,30}\b(?:responsable|superviseur|chef|manager|supérieur)\b|\bporter plainte\b|\bdéposer une (?:plainte|réclamation)\b|\bj'ai une (?:plainte|réclamation)\b/,
  /\bfalar\b[^.!?]{0,30}\b(?:gerente|supervisor\w*|chefe|responsável|gestor\w*)\b|\b(?:quero|desejo) reclamar\b|\b(?:tenho|quero (?:fazer|registrar|abrir)) uma (?:queixa|reclamação)\b|\breclamação formal\b/,
]
const longest = 2_000

/** Whether a text of the requester asks for the team lead. Only its beginning is looked at. */
export function wantsLead(text: string): boolean {
  const said = text.slice(0, longest).toLowerCase().replaceAll('’', "'").normalize('NFC')
  return wishes.some(wish => wish.test(said))
}
