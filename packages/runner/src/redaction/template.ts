// From a log template in printf's notation to a pattern for whole lines. INVARIANT: text that is no specifier matches only
// itself, and a template that is not understood matches nothing: whatever is in doubt stays hidden.

import { OperationError } from '../operation-error.js'
import { compilePattern, literal, type Pattern } from '../operations/pattern.js'

/** What each conversion may stand for. `%s` is one word, also where the spaces around it are not ASCII. */
const conversions: ReadonlyMap<string, string> = new Map([
  ['s', String.raw`[^\s\x0b\x{85}\p{Z}]+`],
  ['d', String.raw`-?\d+`],
  ['u', String.raw`\d+`],
  ['m', '.*'],
])

const specifier = /%[0-9#\-+ .*]*[lz]*(.?)/gsu

/** The pattern of a template; nothing where it holds a conversion that is unknown, or is too long to be one. */
export function templatePattern(template: string): Pattern | undefined {
  let source = ''
  let end = 0
  for (const match of template.matchAll(specifier)) {
    const conversion = conversions.get(match[1] ?? '')
    if (conversion === undefined) return undefined
    source += literal(template.slice(end, match.index)) + conversion
    end = match.index + match[0].length
  }
  source += literal(template.slice(end))
  try {
    return compilePattern(`^(?:${source})$`)
  } catch (error) {
    if (error instanceof OperationError) return undefined
    throw error
  }
}
