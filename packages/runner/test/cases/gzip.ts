// Cases of the file handle's methods on gzip files.

import { gzipSync } from 'node:zlib'
import type { OperationCases } from './case.js'
import { opened, withHandle } from './file-reads.js'

const text = 'one\ntwo\r\nthree\nTwo four\n'
/** Bytes as a file of a tree. */
const gz = { 'a.txt': gzipSync(text) }
const once = [...opened, 'read File $T/a.txt']

function reads(act: string, output: string) {
  return { tree: gz, script: withHandle(act), asks: once, output }
}

const linked = (act: string) => ({
  tree: { in: { link: '->$T/out/secret.txt' }, out: { 'secret.txt': gzipSync('secret') } },
  script: withHandle(act, 'read(true)', '$T/in', 'link'),
  error: 'file is a symbolic link',
})
const damaged = (act: string, error: string) => ({
  tree: { in: { 'a.txt': 'no gzip at all' } },
  script: withHandle(act, 'read(true)', '$T/in'),
  error,
})

const lines = (options: string) => `f.read_gzip_lines(ReadLinesOptions()${options}.build())`
const search = (pattern: string, options = '') =>
  `f.search_gzip("${pattern}", SearchGzipOptions()${options}.build()).map(|m| m.line_number)`
const exists = (pattern: string) => `f.search_gzip_exists("${pattern}", SearchGzipOptions().build())`
const compress = (options = '') => `f.compress_gzip(g, CompressGzipOptions()${options}.build())`
const target = 'let g = d.open_file("b.gz", OpenFileOptions().write(true).read(true).build());'

export const gzipCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.read_gzip_lines',
    allowed: [
      reads(lines('.count(2)'), '["one", "two"]'),
      reads(lines('.count(-1)'), '["Two four"]'),
      reads(lines('.start(3)'), '["three", "Two four"]'),
      reads(lines('.start(2).count(1)'), '["two"]'),
      reads(lines('.start(3).count(-2)'), '["two", "three"]'),
      reads(lines('.count(0)'), '[]'),
    ],
    escapes: [
      linked(lines('.count(1)')),
      damaged(lines('.count(1)'), 'IoError: corrupt gzip stream'),
      damaged(lines(''), 'ValidationError: Validation error: Must specify count or start option'),
    ],
  },
  {
    operation: 'RcFileHandle.search_gzip',
    allowed: [
      reads(search('two'), '[2]'),
      reads(search('two', '.case_insensitive(true)'), '[2, 4]'),
      reads(search('two', '.case_insensitive(true).exclude_pattern("FOUR")'), '[2, 4]'),
      reads(search('two', '.case_insensitive(true).exclude_pattern("four")'), '[2]'),
      reads(search('.', '.max_results(2)'), '[1, 2]'),
      reads(search('.', '.max_results(-2)'), '[3, 4]'),
      { ...reads(search('.'), '[1, 2, 3]'), tree: { 'a.txt': cut() } },
    ],
    escapes: [linked(search('s')), damaged(`${search('(')}`, 'Invalid regex pattern')],
  },
  {
    operation: 'RcFileHandle.search_gzip_exists',
    allowed: [reads(exists('thr'), 'true'), reads(exists('five'), 'false')],
    escapes: [linked(exists('s'))],
  },
  {
    operation: 'RcFileHandle.gzip_info',
    allowed: [
      reads(
        'let i = f.gzip_info(); [i.compressed_size_bytes, i.uncompressed_size_bytes, i.compression_ratio]',
        `[${gz['a.txt'].length}, ${text.length}, ${text.length / gz['a.txt'].length}]`,
      ),
      reads(
        'f.gzip_info().to_map().keys()',
        '["compressed_size_bytes", "compression_ratio", "uncompressed_size_bytes"]',
      ),
    ],
    escapes: [
      linked('f.gzip_info()'),
      {
        tree: { in: { 'a.txt': 'abc' } },
        script: withHandle('f.gzip_info()', 'read(true)', '$T/in'),
        error: 'Invalid argument (os error 22)',
      },
    ],
  },
  {
    operation: 'RcFileHandle.compress_gzip',
    allowed: [
      {
        tree: { 'a.txt': 'x\ny\n', 'b.gz': 'a longer text that was there before and must not be left at the end' },
        script: withHandle(`${target} ${compress('.level(9)')}; ()`),
        asks: [...opened, 'open File $T/b.gz', 'read File $T/a.txt', 'write File $T/b.gz'],
        output: '',
        after: { 'a.txt': 'x\ny\n', 'b.gz': gzipSync('x\ny\n', { level: 9 }) },
      },
    ],
    escapes: [
      linked(`let g = f; ${compress()}`),
      { tree: {}, script: 'CompressGzipOptions().level(0).build()', error: 'must be between 1 and 9, got 0' },
      { tree: {}, script: 'CompressGzipOptions().level(10).build()', error: 'must be between 1 and 9, got 10' },
    ],
  },
]

/** Whole lines, and then the data breaks off. */
function cut(): Buffer {
  const whole = gzipSync('one\ntwo\nthree\n', { level: 0 })
  return whole.subarray(0, whole.length - 8)
}
