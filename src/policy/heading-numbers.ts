type Heading = { level: 2 | 3; title: string }
type Named = { id: string; title: string }

const delimited = /^(\d{1,3})\s*[.):]\s+(\S.*)$/
const bare = /^(\d{1,3})\s+(\S.*)$/
const pair = /^(\d{1,3})\.(\d{1,3})[.):]?\s+(\S.*)$/

/**
 * Gives every heading its id and its title without the number. A number alone ("## 24 hours a day") counts as one
 * only where every `##` of the document begins with a number.
 */
export function numberHeadings(headings: readonly Heading[]): Named[] {
  const tops = headings.filter(({ level }) => level === 2)
  const bareCounts = tops.every(({ title }) => delimited.test(title) || bare.test(title))
  let section = { id: '0', written: false }
  let sections = 0
  let subsections = 0
  return headings.map(({ level, title }) => {
    if (level === 2) {
      sections += 1
      subsections = 0
      const [, number, rest] = delimited.exec(title) ?? (bareCounts ? bare.exec(title) : null) ?? []
      section = { id: number ? String(Number(number)) : String(sections), written: number !== undefined }
      return { id: section.id, title: rest ?? title }
    }
    subsections += 1
    return nameSubsection(title, section, subsections)
  })
}

function nameSubsection(title: string, section: { id: string; written: boolean }, position: number): Named {
  const [, top, number, rest] = pair.exec(title) ?? []
  if (rest && (section.written || String(Number(top)) === section.id)) {
    return { id: `${Number(top)}.${Number(number)}`, title: rest }
  }
  const [, alone, after] = delimited.exec(title) ?? []
  if (after) return { id: `${section.id}.${Number(alone)}`, title: after }
  return { id: `${section.id}.${position}`, title }
}
