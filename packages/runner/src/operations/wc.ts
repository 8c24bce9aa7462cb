// wc: open Dir(parent), open File, read File.

import { withFile } from './access.js'
import { asksToRead } from './asks.js'
import { readContentBytes } from './content.js'
import { defineOperation } from './operation.js'

export const wc = defineOperation({
  name: 'wc',
  summary: 'number of lines, words and bytes of a file; only those asked for where flags are given',
  parameters: [{ name: 'path', type: 'string' }],
  flags: {
    name: 'wc',
    typeName: 'WcFlag',
    flags: [
      { name: 'lines', aliases: ['l'], summary: 'newlines' },
      { name: 'words', aliases: ['w'], summary: 'words, parted by ASCII white space' },
      { name: 'bytes', aliases: ['c'], summary: 'bytes' },
    ],
  },
  returns: 'map with `lines`, `words`, `bytes`',
  asks: asksToRead,
  perform: (host, { path }, flags) => {
    const counts = countText(withFile(host, path, (object) => readContentBytes(host, object)))
    const isAll = !flags.has('lines') && !flags.has('words') && !flags.has('bytes')
    return new Map([...counts].filter(([name]) => isAll || flags.has(name)))
  },
})

const newline = 0x0a
/** Space, tab, newline, vertical tab, form feed, carriage return. */
const whiteSpace = new Set([0x20, 0x09, newline, 0x0b, 0x0c, 0x0d])

export function countText(bytes: Uint8Array): Map<string, number> {
  let lines = 0
  let words = 0
  let isInWord = false
  for (const byte of bytes) {
    if (byte === newline) lines += 1
    const isSpace = whiteSpace.has(byte)
    if (!isSpace && !isInWord) words += 1
    isInWord = !isSpace
  }
  return new Map([
    ['lines', lines],
    ['words', words],
    ['bytes', bytes.length],
  ])
}
