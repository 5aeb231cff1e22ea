const most = 2n ** 64n

/** What Discord tells as an id: a number of 64 bits, docs.discord.com/developers/reference, "Snowflakes". */
export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text) && BigInt(text) < most
}

/**
 * The same where somebody typed it and it may be a name as well: whatever was made after Discord's first month has 17
 * digits or more.
 */
export function isTypedSnowflake(text: string): boolean {
  return text.length >= 17 && isSnowflake(text)
}
