// cat: open Dir(parent), open File, read File; where that is denied redacted_read File.

import { withFile } from './access.js'
import { asksToShow } from './asks.js'
import { linesOf } from './content.js'
import { defineOperation } from './operation.js'
import { readShown } from './shown-content.js'

export const cat = defineOperation({
  name: 'cat',
  summary: 'the whole text of a file',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'cat',
    typeName: 'CatFlag',
    flags: [{ name: 'number', aliases: ['n'], summary: 'number the lines' }],
  },
  returns: 'string',
  asks: asksToShow,
  perform: (host, { path }, flags) => {
    const text = withFile(host, path, (object) => readShown(host, object).text)
    if (!flags.has('number')) return text
    return linesOf(text)
      .map((line, index) => `${String(index + 1).padStart(6)}\t${line}`)
      .join('\n')
  },
})
