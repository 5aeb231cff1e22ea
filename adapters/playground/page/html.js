import htm from 'htm'
import { h } from 'preact'

/** Markup in template strings. What is put in becomes text, never markup. */
export const html = htm.bind(h)
