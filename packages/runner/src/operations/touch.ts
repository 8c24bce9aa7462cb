// touch: open Dir(parent), open File, create File. Creates what is missing; times stay, as in Rex. No link in the path.

import { createFile } from '../platform/write-file.js'
import { askFile, closePlace, openPlace, requireWritable } from './access.js'
import { defineOperation } from './operation.js'

export const touch = defineOperation({
  name: 'touch',
  summary: 'create an empty file where there is none; the times of an existing one stay',
  parameters: [{ name: 'path', type: 'string' }],
  returns: '()',
  asks: [
    { action: 'open', on: 'directory', of: 'path', part: 'parent' },
    { action: 'open', on: 'file', of: 'path' },
    { action: 'create', on: 'file', of: 'path' },
  ],
  perform: (host, { path }) => {
    const place = openPlace(host, path, 'refuse')
    try {
      const create = host.guard.authorize(askFile('create', place.path, place.subject))
      if (place.object === undefined) createFile(place.directory, place.name, create, 0o666)
      else requireWritable(place.object)
      return undefined
    } finally {
      closePlace(place)
    }
  },
})
