// sed: open Dir(parent), open File, read File, where that is denied redacted_read File; in place
// also write File, and then all of the file must have been read.

import { OperationError } from '../operation-error.js'
import { replaceContent } from '../platform/write-file.js'
import { askFile, closePlace, openPlace, requireFile } from './access.js'
import { checkWritable } from './content.js'
import { defineOperation } from './operation.js'
import { compilePattern } from './pattern.js'
import { readShown } from './shown-content.js'

export const sed = defineOperation({
  name: 'sed',
  summary:
    'the text of a file with one text replaced by another; the first occurrence in the whole text unless told otherwise',
  parameters: [
    { name: 'pattern', type: 'string' },
    { name: 'replacement', type: 'string' },
    { name: 'path', type: 'string' },
  ],
  flags: {
    name: 'sed',
    typeName: 'SedFlag',
    flags: [
      {
        name: 'regex',
        summary: 'the pattern is a regular expression (RE2 syntax); `$1` in the replacement is a group',
      },
      { name: 'all', aliases: ['g'], summary: 'every occurrence' },
      { name: 'in_place', aliases: ['i'], summary: 'write the result back, in one step' },
    ],
  },
  returns: 'string',
  asks: [
    { action: 'open', on: 'directory', of: 'path', part: 'parent' },
    { action: 'open', on: 'file', of: 'path' },
    { action: 'read', on: 'file', of: 'path' },
    { action: 'redacted_read', on: 'file', of: 'path', condition: '`read` denied' },
    { action: 'write', on: 'file', of: 'path', when: 'in_place' },
  ],
  perform: (host, { pattern, replacement, path }, flags) => {
    const place = openPlace(host, path, 'follow')
    try {
      const object = requireFile(place)
      const { text, isRedacted } = readShown(host, object)
      const isAll = flags.has('all')
      const result = flags.has('regex')
        ? compilePattern(pattern).replace(text, replacement, isAll)
        : replaceText(text, pattern, replacement, isAll)
      if (flags.has('in_place')) {
        const grant = host.guard.authorize(askFile('write', object.path, object))
        if (isRedacted) throw redactedInPlace()
        checkWritable(host, result)
        replaceContent(place.directory, place.name, object, grant, result, { newMode: 0o666, keepsOwner: true })
      }
      return result
    } finally {
      closePlace(place)
    }
  },
})

/** What is hidden would be lost. */
function redactedInPlace(): OperationError {
  const reason = 'a file that is read redacted cannot be edited in place'
  return new OperationError('UnsupportedOperationError', `Unsupported Operation error: ${reason}`)
}

/** Literal replacement; nothing in either text is special. */
export function replaceText(text: string, old: string, replacement: string, isAll: boolean): string {
  return isAll ? text.replaceAll(old, () => replacement) : text.replace(old, () => replacement)
}
