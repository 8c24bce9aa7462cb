// Characters in an editor that a reader cannot see, or that turn the order of what is shown: an editor shows text as it is, so the note
// below it says where they are.

import { visible } from '@sallyport/diagnostics'

/** Nothing where all can be seen. */
export function hiddenCharactersNote(text: string): string | undefined {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => visible(line) !== line)
  const line = lines[at]
  if (line === undefined) return undefined
  const count = lines.filter((each) => visible(each) !== each).length
  const more = count === 1 ? '' : `, and on ${count - 1} more ${count === 2 ? 'line' : 'lines'}`
  return `Line ${at + 1} holds characters that do not show${more}: ${visible(line).trim().slice(0, 160)}`
}
