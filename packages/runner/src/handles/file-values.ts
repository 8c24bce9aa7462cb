// What reading a file gives beside text: matches and counts.

import { recordType } from './record.js'

export const matchType = recordType(
  'Match',
  [
    { name: 'line_content', returns: 'string', summary: 'the line' },
    { name: 'line_number', returns: 'int', summary: 'its number, from 1' },
  ],
  { hasMap: false },
)

export const wordCountType = recordType(
  'WordCount',
  [
    { name: 'line_count', returns: 'int', summary: 'newlines' },
    { name: 'word_count', returns: 'int', summary: 'words, parted by ASCII white space' },
    { name: 'byte_count', returns: 'int', summary: 'bytes' },
  ],
  { hasMap: true },
)
