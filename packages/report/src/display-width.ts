// How many cells of a terminal a text takes, and cutting by cells. By code points: enough for paths, names and words; the tables of
// a terminal differ among themselves for the rest.

// East Asian wide and fullwidth blocks.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const combining = /\p{Mn}|\p{Me}/u

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

function widthOf(character: string): number {
  if (combining.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** At most `width` cells; `keep` says which end stays when something must go. */
export function cutTo(text: string, width: number, keep: 'start' | 'end'): string {
  if (displayWidth(text) <= width) return text
  if (width < 1) return ''
  const characters = Array.from(text)
  if (keep === 'end') characters.reverse()
  const kept: string[] = []
  let used = 1
  for (const character of characters) {
    used += widthOf(character)
    if (used > width) break
    kept.push(character)
  }
  return keep === 'start' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
