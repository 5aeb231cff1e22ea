/**
 * The text without what databases refuse: NUL is dropped, a lone half of a surrogate pair becomes U+FFFD.
 * Everything else stays as it was typed.
 */
export function wellFormed(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** The same for every string inside of a plain JSON value, keys left alone. */
export function wellFormedDeep<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? wellFormed(inner) : inner,
  ) as T
}
