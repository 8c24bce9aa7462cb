// Cases of extract_archive; what hostile archives try is in extract-archive.test.ts.

import { gzipArchive } from '../tar-archive.js'
import type { OperationCases } from './case.js'
import { opened, withHandle } from './file-reads.js'

const archive = gzipArchive(
  { name: 'd/', type: '5', mode: 0o755 },
  { name: 'd/e/f', content: 'deep' },
  { name: './top', content: 'flat' },
)

export const extract = (options = '') =>
  `let x = DirConfig().path("$T/x").build().open(OpenDirOptions().build()); f.extract_archive(x, ExtractArchiveOptions()${options}.build()); ()`

const asksFile = (name: string) => [`create File $T/x/${name}`, `write File $T/x/${name}`]

export const archiveCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.extract_archive',
    allowed: [
      {
        tree: { 'a.txt': archive, x: {} },
        script: withHandle(extract()),
        asks: [
          ...opened,
          'open Dir $T/x',
          'read File $T/a.txt',
          ...asksFile('d/e/f'),
          'create Dir $T/x/d',
          'create Dir $T/x/d/e',
          'chmod File $T/x/d/e/f',
          ...asksFile('top'),
          'chmod File $T/x/top',
          'create Dir $T/x/d',
          'open Dir $T/x/d',
          'chmod Dir $T/x/d',
        ],
        output: '',
        after: { 'a.txt': archive, x: { d: { e: { f: 'deep' } }, top: 'flat' } },
      },
    ],
    escapes: [
      {
        tree: { in: { 'a.txt': archive, x: {} }, out: {} },
        script: withHandle(extract().replace('$T', '$T/in'), 'write(true)', '$T/in'),
        error: 'Attempted to read a file without opening it with the read option.',
      },
      {
        tree: { in: { 'a.txt': archive, x: '->$T/out' }, out: {} },
        script: withHandle(extract().replace('$T', '$T/in'), 'read(true)', '$T/in'),
        error: 'Not a directory',
      },
      {
        tree: { in: { 'a.txt': archive, x: { d: '->$T/out', top: '->$T/out/top' } }, out: { top: 'secret' } },
        script: withHandle(extract().replace('$T', '$T/in'), 'read(true)', '$T/in'),
      },
    ],
  },
]
