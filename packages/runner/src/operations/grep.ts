// grep: open Dir(parent), open File, read File; where that is denied redacted_read File.

import { withFile } from './access.js'
import { asksToShow } from './asks.js'
import { linesOf } from './content.js'
import { defineOperation } from './operation.js'
import { compilePattern } from './pattern.js'
import { readShown } from './shown-content.js'

export const grep = defineOperation({
  name: 'grep',
  summary: 'the lines of a file that match a regular expression (RE2 syntax)',
  parameters: [
    { name: 'pattern', type: 'string' },
    { name: 'path', type: 'string' },
  ],
  flags: {
    name: 'grep',
    typeName: 'GrepFlag',
    flags: [
      { name: 'ignore_case', aliases: ['i'], summary: 'letters match in either case' },
      { name: 'count', aliases: ['c'], summary: 'only the number of lines, as one text' },
      { name: 'invert', aliases: ['v'], summary: 'the lines that do not match' },
      { name: 'line_number', aliases: ['n'], summary: 'each line with its number: `12:text`' },
      { name: 'max_count', aliases: ['m'], takes: ['lines'], summary: 'stop after so many lines' },
    ],
  },
  returns: 'array of string',
  asks: asksToShow,
  perform: (host, { pattern, path }, flags) => {
    const text = withFile(host, path, (object) => readShown(host, object).text)
    const compiled = compilePattern(pattern, { ignoresCase: flags.has('ignore_case') })
    const most = flags.number('max_count') ?? 0
    const isInverted = flags.has('invert')
    const hits: string[] = []
    let number = 0
    for (const line of linesOf(text)) {
      number += 1
      host.charge(1 + line.length / 16)
      if (compiled.matches(line) === isInverted) continue
      hits.push(flags.has('line_number') ? `${number}:${line}` : line)
      if (most > 0 && hits.length >= most) break
    }
    return flags.has('count') ? [String(hits.length)] : hits
  },
})
