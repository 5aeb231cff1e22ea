import { useLayoutEffect, useState } from 'preact/hooks'
import { remember, remembered } from '../state/memory.js'
import { html } from './html.js'
import { HalfIcon, MoonIcon, SunIcon } from './icons.js'

const themes = {
  system: { next: 'light', label: 'Colours: as the system has them', Icon: HalfIcon },
  light: { next: 'dark', label: 'Colours: light', Icon: SunIcon },
  dark: { next: 'system', label: 'Colours: dark', Icon: MoonIcon },
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
    <button class="quiet tool" aria-label=${label} title=${label} onClick=${() => {
      remember({ theme: next })
      setTheme(next)
    }}><${Icon} /></button>
  `
}
