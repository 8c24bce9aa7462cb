// What reading a file gives beside text: matches, counts, sizes.

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

export const gzipInfoType = recordType(
  'GzipInfo',
  [
    { name: 'compressed_size_bytes', returns: 'int', summary: 'size of the file' },
    {
      name: 'uncompressed_size_bytes',
      returns: 'int',
      summary: 'size of its content, modulo 4 GiB, as the file tells it',
    },
    { name: 'compression_ratio', returns: 'float', summary: 'the one by the other' },
  ],
  { hasMap: true },
)

/** All of them, for scripts to know. */
export const fileValueTypes = [matchType, wordCountType, gzipInfoType]
