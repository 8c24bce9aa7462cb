import { describe, expect, test } from 'vitest'
import { describePlace, findSymbol } from './find-symbol.js'

const code = `import { exec } from 'node:child_process'
export function resize(name) {
  const run = () => exec('convert ' + name)
  return run()
}
class Images {
  resize(name) { return resize(name) }
}
// resize is slow
`

describe('where a name stands', () => {
  test('definitions, calls and mentions with the function around them', () => {
    expect(findSymbol('a.js', code, 'resize').map((each) => [each.kind, each.line, each.enclosingFunction])).toEqual([
      ['definition', 2, 'resize'],
      ['definition', 7, 'resize'],
      ['call', 7, 'resize'],
      ['mention', 9, '<module>'],
    ])
    expect(findSymbol('a.js', code, 'run').map((each) => [each.kind, each.line])).toEqual([
      ['definition', 3],
      ['call', 4],
    ])
  })

  test('a part of a longer name is another name', () => {
    expect(findSymbol('a.js', 'resizeAll(); _resize(); $resize(); resize2()', 'resize')).toEqual([])
  })

  test('other languages by the words before it', () => {
    const python = 'def load(name):\n    return open(name)\n\nload("x")\n'
    expect(findSymbol('a.py', python, 'load').map(({ kind, line }) => [kind, line])).toEqual([
      ['definition', 1],
      ['call', 4],
    ])
  })

  test('what is no name finds nothing', () => {
    expect(findSymbol('a.js', code, 'a b')).toEqual([])
    expect(findSymbol('a.js', code, '')).toEqual([])
  })
})

describe('the description of a place', () => {
  test('is the innermost statement and the function with a name around it', () => {
    expect(describePlace('a.js', code, 3, 21)).toEqual({
      statement: "exec('convert ' + name)",
      enclosingFunction: 'run',
    })
  })

  test('is the line where there is no tree', () => {
    expect(describePlace('a.py', 'x = 1\n  y = eval(z)\n', 2, 7)).toEqual({
      statement: 'y = eval(z)',
      enclosingFunction: '<module>',
    })
  })
})
