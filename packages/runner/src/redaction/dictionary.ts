// The dictionary of log templates: the lines that `redacted_read` shows. INVARIANT: a line is shown only if it is as a whole
// what one template says; every other line is replaced, so that nothing of it, not even its length, is seen.

import type { Pattern } from '../operations/pattern.js'
import { templatePattern } from './template.js'

/** Where the original looks for it. */
export const defaultDictionaryPath = '/etc/opt/rex/rex_redaction.config'

const hiddenLine = '[REDACTED]'

export interface Dictionary {
  readonly templates: readonly Pattern[]
  /** Templates that were not understood, and show nothing. */
  readonly ignored: number
}

/** One template a line; empty lines and lines that begin with `#` are none. */
export function readDictionary(text: string): Dictionary {
  const written = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const templates = written.map(templatePattern).filter((pattern) => pattern !== undefined)
  return { templates, ignored: written.length - templates.length }
}

/** The lines of a text with those hidden that no template describes. `charge` hears the work before it is done. */
export function redactLines(
  lines: readonly string[],
  dictionary: Dictionary,
  charge: (units: number) => void,
): string[] {
  return lines.map((line) => {
    const isShown = dictionary.templates.some((template) => {
      charge(1 + line.length / 16)
      return template.matches(line)
    })
    return isShown ? line : hiddenLine
  })
}
