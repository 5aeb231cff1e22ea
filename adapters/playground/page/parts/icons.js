import { html } from './html.js'

/** Drawn, since not every machine has a font with pictures. Each stands beside words or a label. */
const icon = path => html`
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round"><path d=${path} /></svg>
`

export const MenuIcon = () => icon('M3 5.5h14M3 10h14M3 14.5h14')
export const CloseIcon = () => icon('M5 5l10 10M15 5L5 15')
export const BackIcon = () => icon('M12 4.5L6.5 10l5.5 5.5')
export const DownIcon = () => icon('M4.5 8L10 13.5 15.5 8')
export const ClipIcon = () =>
  icon('M14.5 8.5l-5.6 5.6a2.6 2.6 0 0 1-3.7-3.7l6.6-6.6a1.7 1.7 0 0 1 2.4 2.4l-6.2 6.2')
export const SendIcon = () => icon('M3.5 10L16.5 4 13 16.5l-3.2-5zM9.8 11.5L16.5 4')
export const FileIcon = () => icon('M5.5 2.5h6l3.5 3.5v11.5h-9.5zM11.5 2.5v3.5h3.5')
export const FaceIcon = () =>
  icon('M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.5 8v.01M12.5 8v.01M7 12c1.6 2 4.4 2 6 0')
export const ThreadIcon = () => icon('M3.5 4h13v9.5h-6L7 17v-3.5H3.5zM6.5 7.5h7M6.5 10.2h4.5')
export const PenIcon = () => icon('M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 6l2.6 2.6')
export const BinIcon = () => icon('M4 6h12M8 6V4h4v2M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v5M11.5 9v5')
export const EyeIcon = () =>
  icon('M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z')
export const OneIcon = () => icon('M3 4h14v12H3zM7.5 4v12')
export const SplitIcon = () => icon('M3 4h14v12H3zM7.7 4v12M12.3 4v12')
export const SunIcon = () =>
  icon(
    'M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM10 2v2M10 16v2M2 10h2M16 10h2M4.4 4.4l1.4 1.4M14.2 14.2l1.4 1.4M4.4 15.6l1.4-1.4M14.2 5.8l1.4-1.4',
  )
export const MoonIcon = () => icon('M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z')
export const HalfIcon = () =>
  icon('M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 2.5v15M12.5 4v12M15 6v8')
export const HelpIcon = () =>
  icon(
    'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 7.8c.2-2.6 4.6-2.5 4.4.2-.1 1.7-2.2 1.6-2.2 3.4M10 14v.01',
  )
