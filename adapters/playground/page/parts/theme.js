import { useLayoutEffect, useState } from 'preact/hooks'
import { remember, remembered } from '../state/memory.js'
import { say } from '../words/say.js'
import { html } from './html.js'
import { HalfIcon, MoonIcon, SunIcon } from './icons.js'

const themes = {
  system: { next: 'light', label: 'theme.system', Icon: HalfIcon },
  light: { next: 'dark', label: 'theme.light', Icon: SunIcon },
  dark: { next: 'system', label: 'theme.dark', Icon: MoonIcon },
}

/** Light, dark, or whatever the system has. */
export function Theme() {
  const [theme, setTheme] = useState(() =>
    Object.hasOwn(themes, remembered('theme') ?? '') ? remembered('theme') : 'system',
  )
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const { next, label, Icon } = themes[theme]
  return html`
    <button class="quiet tool" aria-label=${say(label)} title=${say(label)} onClick=${() => {
      remember({ theme: next })
      setTheme(next)
    }}><${Icon} /></button>
  `
}
