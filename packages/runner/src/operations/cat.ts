// cat: open Dir(parent), open File, read File.

import { withFile } from './access.js'
import { asksToRead } from './asks.js'
import { linesOf, readContent } from './content.js'
import { defineOperation } from './operation.js'

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
  asks: asksToRead,
  perform: (host, { path }, flags) => {
    const text = withFile(host, path, (object) => readContent(host, object))
    if (!flags.has('number')) return text
    return linesOf(text)
      .map((line, index) => `${String(index + 1).padStart(6)}\t${line}`)
      .join('\n')
  },
})
