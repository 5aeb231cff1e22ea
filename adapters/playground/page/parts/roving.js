const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Arrow keys, Home and End move the focus among the marked elements of a list, so that Tab has to stop at it only
 * once. For `onKeyDown` of the list.
 */
export function rove(event, mark = '[data-rove]:not([disabled])') {
  const all = [...event.currentTarget.querySelectorAll(mark)]
  const here = all.indexOf(event.target.closest(mark))
  if (here < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  const to = { Home: 0, End: all.length - 1 }[event.key] ?? here + (steps[event.key] ?? Number.NaN)
  const next = all[to]
  if (!next) return
  event.preventDefault()
  next.focus()
}
