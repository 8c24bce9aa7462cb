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

export const elfInfoType = recordType(
  'ElfInfo',
  [
    { name: 'execfn', returns: 'string or ()', summary: 'of a core dump: the path that was started' },
    { name: 'platform', returns: 'string or ()', summary: 'of a core dump: the platform it ran on' },
    { name: 'interpreter', returns: 'string or ()', summary: 'the loader that the program asks for' },
    { name: 'is_64bit', returns: 'bool', summary: 'whether it is a 64 bit file' },
  ],
  { hasMap: true },
)

export const executeResultType = recordType(
  'ExecuteResult',
  [
    { name: 'exit_code', returns: 'int', summary: 'of the program; the number of the signal that ended it, negative' },
    { name: 'stdout', returns: 'string', summary: 'what it wrote to its standard output' },
    { name: 'stderr', returns: 'string', summary: 'what it wrote to its standard error' },
  ],
  { hasMap: true },
)

/** All of them, for scripts to know. */
export const fileValueTypes = [matchType, wordCountType, gzipInfoType, elfInfoType, executeResultType]
