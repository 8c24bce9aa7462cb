// Gzip files that are made to harm: expanding is bounded by what comes out, and damage is never taken for the end of the text.

import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LineSplitter } from '../src/operations/line-splitter.js'
import { withHandle } from './cases/file-reads.js'
import { makeWorkspace, permitTree, type Ran, run } from './harness.js'

function act(content: Buffer, script: string, readBytes = 1_000_000): Ran['result'] {
  const workspace = makeWorkspace({ 'a.txt': content })
  try {
    return run({
      script: withHandle(script).replaceAll('$T', workspace.path),
      policy: permitTree(workspace.path),
      limits: { readBytes },
    }).result
  } finally {
    workspace.remove()
  }
}

const lines = (options: string) => `f.read_gzip_lines(ReadLinesOptions()${options}.build())`

describe('FS-11: a small file that expands without end is refused', () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'x'))
  test.each([
    lines('.count(1)'),
    lines('.count(-1)'),
    'f.search_gzip("x", SearchGzipOptions().build())',
    'f.search_gzip_exists("y", SearchGzipOptions().build())',
  ])('%s', (script) => {
    expect(act(bomb, script).error?.message).toContain('FileContentTooLargeError')
  })
})

test('the bound is exact, and what is not needed is not expanded', () => {
  const content = gzipSync('one\n'.repeat(100))
  expect(act(content, `${lines('.count(-1)')}.len()`, 400).output).toBe('1')
  expect(act(content, lines('.count(-1)'), 399).error?.message).toContain('FileContentTooLargeError')
  const long = gzipSync(`first\n${'x'.repeat(5000)}`, { level: 0 })
  expect(act(long, lines('.count(1)'), 4500).output).toBe('["first"]')
})

test.each([
  ['cut', gzipSync('one\ntwo\n').subarray(0, -9), 'unexpected end of file'],
  ['changed', changed(gzipSync('one\ntwo\n'.repeat(50))), 'corrupt gzip stream'],
])('data that is %s is an error of who reads all lines', (_name, content, error) => {
  expect(act(content, lines('.start(1)')).error?.message).toContain(error)
})

function changed(content: Buffer): Buffer {
  content[content.length - 6] = (content[content.length - 6] ?? 0) ^ 0xff
  return content
}

test('the handle of the target reads what was compressed', () => {
  const target = 'let g = d.open_file("b.gz", OpenFileOptions().create(true).read(true).build());'
  const script = `${target} f.compress_gzip(g, CompressGzipOptions().build()); g.read_gzip_lines(ReadLinesOptions().count(1).build())`
  expect(act(Buffer.from('x\ny\n'), script).output).toBe('["x"]')
})

test('lines are the same however the bytes are cut into pieces', () => {
  const bytes = Buffer.from('é\r\n\nüber\nlast')
  for (let size = 1; size <= bytes.length; size += 1) {
    const found: string[] = []
    const splitter = new LineSplitter((line) => {
      found.push(line)
      return 'more'
    })
    for (let start = 0; start < bytes.length; start += size) splitter.push(bytes.subarray(start, start + size))
    splitter.end()
    expect(found).toEqual(['é', '', 'über', 'last'])
  }
})
