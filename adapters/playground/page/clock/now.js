import { useEffect, useState } from 'preact/hooks'

/** How often the time on the page goes on by itself; ms. */
const often = 5_000

/** The desk's time: as last heard, and carried on meanwhile. Null before anything was heard. */
export function useNow({ now, heardAt }) {
  const [, draw] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => draw(performance.now()), often)
    return () => clearInterval(timer)
  }, [])
  return now === null ? null : new Date(Date.parse(now) + performance.now() - heardAt).toISOString()
}
