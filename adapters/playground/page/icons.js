import { html } from './html.js'

/** Drawn, since not every machine has a font with pictures. Each stands beside words or a label. */
const icon = path => html`
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path} /></svg>
`

export const MenuIcon = () => icon('M3 5.5h14M3 10h14M3 14.5h14')
export const CloseIcon = () => icon('M5 5l10 10M15 5L5 15')
export const ClipIcon = () =>
  icon('M14.5 8.5l-5.6 5.6a2.6 2.6 0 0 1-3.7-3.7l6.6-6.6a1.7 1.7 0 0 1 2.4 2.4l-6.2 6.2')
export const FileIcon = () => icon('M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11.5 2.5v3.5h3.5')
export const FaceIcon = () =>
  icon('M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.5 8v.01M12.5 8v.01M7 12c1.6 2 4.4 2 6 0')
