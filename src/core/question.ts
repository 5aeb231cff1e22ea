const asks =
  /^\s*(?:what|when|where|who|whom|whose|which|why|how|is|are|am|do|does|did|can|could|may|will|would|should|have|has)\b/i
const trouble =
  /\b(?:down|broken|breaks?|error|errors|fails?|failed|failing|crash\w*|stuck|hangs?|slow|outage|wrong|lost|missing|cannot|can't|cant|won't|doesn't|not work\w*|stopped|locked out)\b/i

/** Whether words are a question rather than a report: words of trouble are for a ticket, whatever their form. */
export function isQuestion(text: string): boolean {
  return !trouble.test(text) && (asks.test(text) || /\?\s*$/.test(text))
}
