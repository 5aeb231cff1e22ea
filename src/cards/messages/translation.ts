import type { en } from './en.ts'

/** What a message is called in code: without the ending that stands for a number. */
export type MessageKey = Whole<keyof typeof en>
type Whole<Key> = Key extends `${infer Name}_one` | `${infer Name}_other` ? Name : Key

/** A file of another language: the keys of its English neighbour, each of them and no others. */
export type Translation<English> = { readonly [Key in keyof English]: string }

/** Spanish, French and Portuguese say millions in another way than other numbers: `1 000 000 de tickets`. */
export type RomanceTranslation<English> = Translation<English> & {
  readonly [Key in keyof English as Key extends `${infer Name}_other` ? `${Name}_many` : never]: string
}

/** All messages of a language, as i18next reads them. */
export type Messages = Translation<typeof en>
