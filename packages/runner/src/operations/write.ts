// write: open Dir(parent), open File, create File (also for an existing file, as in Rex), write File. Appending does not
// read: it adds to the end and can lose nothing, where Rex reads, and forgets what it could not read.

import { appendText, createWithText, replaceContent } from '../platform/write-file.js'
import { askFile, closePlace, openPlace, requireWritable } from './access.js'
import { checkWritable } from './content.js'
import { defineOperation } from './operation.js'

const newFileMode = 0o666

export const write = defineOperation({
  name: 'write',
  summary: 'write text to a file, which is created where it is missing; adds to the end unless told to replace',
  parameters: [
    { name: 'path', type: 'string' },
    { name: 'text', type: 'string' },
  ],
  flags: {
    name: 'write',
    typeName: 'WriteFlag',
    flags: [
      { name: 'append', aliases: ['a'], summary: 'add to the end (the default)' },
      { name: 'replace', aliases: ['r'], summary: 'replace the whole content in one step' },
    ],
  },
  returns: '()',
  asks: [
    { action: 'open', on: 'directory', of: 'path', part: 'parent' },
    { action: 'open', on: 'file', of: 'path' },
    { action: 'create', on: 'file', of: 'path' },
    { action: 'write', on: 'file', of: 'path' },
  ],
  perform: (host, { path, text }, flags) => {
    checkWritable(host, text)
    const place = openPlace(host, path, 'follow')
    try {
      const create = host.guard.authorize(askFile('create', place.path, place.subject))
      const write = host.guard.authorize(askFile('write', place.path, place.subject))
      if (place.object !== undefined) requireWritable(place.object)
      // What replaces or adds makes nothing; the permission to create holds all the same for what was asked about.
      create.commit()
      if (flags.has('replace')) {
        replaceContent(place.directory, place.name, place.object, write, text, {
          newMode: newFileMode,
          keepsOwner: false,
        })
        return undefined
      }
      if (place.object !== undefined) appendText(place.object, write, text)
      else createWithText(place.directory, place.name, create, write, text, newFileMode)
      return undefined
    } finally {
      closePlace(place)
    }
  },
})
