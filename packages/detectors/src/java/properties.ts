// A file of properties as a module: each key with its text, so that code that reads a setting is seen to get it.

import type { ModuleCode } from '../ir/instruction.js'
import { ModuleBuilder } from '../ir/module-builder.js'
import { unescaped } from './string.js'

const line = /^[ \t\f]*([^#!\s=:][^=:\s]{0,300})[ \t\f]*[=:\s][ \t\f]*(.{0,2000})$/gm
const mostKeys = 5000

/** The keys of a text of properties, with what stands behind them. */
export function entriesOf(text: string): readonly (readonly [name: string, value: string])[] {
  const matches = [...text.matchAll(line)].slice(0, mostKeys)
  return matches.map(([, name = '', value = '']) => [name, unescaped(value.trimEnd())])
}

export function lowerProperties(text: string): ModuleCode {
  const builder = new ModuleBuilder(text)
  const origin = { start: 0, end: text.length, name: '<module>', parameters: [], isConstructor: false, directives: [] }
  builder.inFunction(origin, () => {
    let keys = 0
    for (const match of text.matchAll(line)) {
      keys += 1
      if (keys > mostKeys) break
      const [whole, name = '', value = ''] = match
      const where = { start: match.index, end: match.index + whole.length }
      builder.push({ ...where, op: 'export', name, value: builder.string(where, unescaped(value.trimEnd())) })
    }
  })
  return builder.finish()
}
