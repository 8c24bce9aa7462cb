// Cases of the file handle's reading methods.

import type { OperationCases } from './case.js'

/** A script that opens the file `a.txt` of a folder as `f` and does something with it. */
export function withHandle(act: string, options = 'read(true)', folder = '$T', name = 'a.txt'): string {
  return [
    `let d = DirConfig().path("${folder}").build().open(OpenDirOptions().build());`,
    `let f = d.open_file("${name}", OpenFileOptions().${options}.build());`,
    act,
  ].join(' ')
}

export const lines = { 'a.txt': 'one\ntwo\nthree\nfour\n' }
export const opened = ['open Dir $T', 'open File $T/a.txt']

const once = [...opened, 'read File $T/a.txt']

/** A handle that was not opened for reading does not read. */
const unreadable = (act: string) => ({
  tree: { in: { 'a.txt': 'x' } },
  script: withHandle(act, 'write(true)', '$T/in'),
  error: 'Attempted to read a file without opening it with the read option.',
})

/** A name that leads out of the folder is no file of it. */
const linked = (act: string) => ({
  tree: { in: { link: '->$T/out/secret.txt' }, out: { 'secret.txt': 'secret' } },
  script: withHandle(act, 'read(true)', '$T/in', 'link'),
  error: 'file is a symbolic link',
})

function reads(act: string, output: string, asks: readonly string[] = once) {
  return { tree: lines, script: withHandle(act), asks, output }
}

const readLines = (options: string) => `f.read_lines(ReadLinesOptions()${options}.build())`
const readPage = (count: number) => `f.read_page(ReadPageOptions().num_lines(${count}).build())`

export const fileReadCases: readonly OperationCases[] = [
  {
    operation: 'RcFileHandle.read_lines',
    allowed: [
      reads(readLines('.count(2)'), '["one", "two"]'),
      reads(readLines('.count(-1)'), '["four"]'),
      reads(readLines('.start(3)'), '["three", "four"]'),
      reads(readLines('.start(2).count(2)'), '["two", "three"]'),
      reads(readLines('.start(3).count(-2)'), '["two", "three"]'),
      reads(readLines('.count(0)'), '[]'),
    ],
    escapes: [unreadable(readLines('.count(1)')), linked(readLines('.count(1)'))],
  },
  {
    operation: 'RcFileHandle.read_page',
    allowed: [
      reads(
        `let first = ${readPage(3)}; let second = ${readPage(3)}; let third = ${readPage(3)}; [first, second, third]`,
        '[["one", "two", "three"], ["four"], []]',
        [...once, 'read File $T/a.txt', 'read File $T/a.txt'],
      ),
      reads(`${readPage(2)}; f.read(); ${readPage(1)}`, '["one"]', [
        ...once,
        'read File $T/a.txt',
        'read File $T/a.txt',
      ]),
    ],
    escapes: [unreadable(readPage(1)), linked(readPage(1))],
  },
  {
    operation: 'RcFileHandle.search',
    allowed: [
      reads('f.search("^t").map(|m| `${m.line_number}:${m.line_content}`)', '["2:two", "3:three"]'),
      reads('f.search("none")', '[]'),
    ],
    escapes: [linked('f.search("s")')],
  },
  {
    operation: 'RcFileHandle.counts',
    allowed: [
      reads('let c = f.counts(); [c.line_count, c.word_count, c.byte_count]', '[4, 4, 19]'),
      reads('f.counts().to_map()', '#{"byte_count": 19, "line_count": 4, "word_count": 4}'),
    ],
    escapes: [unreadable('f.counts()'), linked('f.counts()')],
  },
  {
    operation: 'RcFileHandle.extract_strings',
    allowed: [
      {
        tree: { 'a.txt': 'abc\0word\tone\nélan vital\nxyz' },
        script: withHandle('f.extract_strings()'),
        asks: once,
        output: '["word\\tone", "lan vital"]',
      },
    ],
    escapes: [unreadable('f.extract_strings()'), linked('f.extract_strings()')],
  },
]
