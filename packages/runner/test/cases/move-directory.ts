// Cases of moving a directory.

import { leak, type OperationCases } from './case.js'

const at = (path: string): string => `DirConfig().path("${path}").build().open(OpenDirOptions().build())`
const moving = (name: string, source = '$T/d', target = '$T', parent = '$T'): string =>
  `let p = ${at(parent)}; let s = ${at(source)}; let t = ${at(target)}; let m = p.move(s, t, "${name}", MoveOptions().build());`
const opens = ['open Dir $T', 'open Dir $T/d', 'open Dir $T']
const tree = { d: { a: 'A', e: { b: 'B' } } }

export const moveDirectoryCases: readonly OperationCases[] = [
  {
    operation: 'RcDirHandle.move',
    allowed: [
      {
        tree,
        script: `${moving('n')} 1`,
        asks: [
          ...opens,
          'move Dir $T/d',
          'create Dir $T/n',
          'move File $T/d/a',
          'move Dir $T/d/e',
          'create File $T/n/a',
          'create Dir $T/n/e',
          'move File $T/d/e/b',
          'create File $T/n/e/b',
          'open Dir $T/n',
        ],
        output: '1',
        after: { n: tree.d },
      },
      {
        tree: { d: { a: 'A' }, n: {} },
        script: moving('n'),
        asks: [
          ...opens,
          'move Dir $T/d',
          'create Dir $T/n',
          'delete Dir $T/n',
          'move File $T/d/a',
          'create File $T/n/a',
          'open Dir $T/n',
        ],
        output: '',
        after: { n: { a: 'A' } },
      },
      {
        tree: { d: {}, n: { kept: 'K' } },
        script: moving('n'),
        asks: [
          ...opens,
          'move Dir $T/d',
          'create Dir $T/n',
          'open Dir $T/n',
          'move Dir $T/d',
          'create Dir $T/n/d',
          'open Dir $T/n/d',
        ],
        output: '',
        after: { n: { d: {}, kept: 'K' } },
      },
    ],
    escapes: [
      {
        tree: { in: { d: { a: '' } }, out: {} },
        script: moving('n', '$T/in/d', '$T/out', '$T/in'),
        error: 'Permission denied',
      },
      {
        tree: { in: { d: { a: '' } }, out: {} },
        script: moving('../out/n', '$T/in/d', '$T/in', '$T/in'),
        error: 'Path traversal detected',
      },
      {
        tree: { in: { d: {}, linked: '->$T/out' }, out: { x: '' } },
        script: moving('linked', '$T/in/d', '$T/in', '$T/in'),
        error: 'Error moving dir d from',
      },
      {
        tree: { in: { d: {}, n: 'file' } },
        script: moving('n', '$T/in/d', '$T/in', '$T/in'),
        error: 'Error moving dir d from',
      },
      { tree: { in: { d: {} } }, script: moving('n', '$T/in/d', '$T/in/d', '$T/in'), error: 'Error moving dir d from' },
      {
        tree: { in: { d: {}, e: {} } },
        script: moving('n', '$T/in/d', '$T/in', '$T/in/e'),
        error: 'No such file or directory',
      },
      {
        tree: { in: { d: { a: '' }, n: { d: { b: '' } } } },
        script: moving('n', '$T/in/d', '$T/in', '$T/in'),
        error: 'DirectoryNotEmpty',
      },
      { tree: leak, script: moving('n', '$T/out', '$T/in', '$T/in'), error: 'Permission denied' },
    ],
  },
]
