import { expect, test } from 'vitest'
import { isNativeOverflow } from './native-overflow.js'

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

let expressions = 0

/** Recurses until the stack is used up, with a regular expression at each level that no level had before. */
function overflow(...rest: readonly number[]): number {
  expressions += 1
  return new RegExp(`${'('.repeat(50)}a${')'.repeat(50)}{${expressions}}`).test('b') ? 0 : overflow(...rest) + 1
}

test('a stack that is used up is told, however the engine says it', () => {
  // What meets the end of the stack first depends on the size of a call.
  const thrown = Array.from({ length: 40 }, (_, size) => thrownBy(() => overflow(...new Array<number>(size).fill(1))))
  expect(thrown.some((each) => each instanceof SyntaxError)).toBe(true)
  expect(thrown.every(isNativeOverflow)).toBe(true)
  const plain = (): number => plain() + 1
  expect(isNativeOverflow(thrownBy(plain))).toBe(true)
})

test('other errors of the same classes are none', () => {
  const halfAnExpression = '('
  const others = [
    thrownBy(() => new RegExp(halfAnExpression)),
    thrownBy(() => new Array(-1)),
    thrownBy(() => JSON.parse('{')),
  ]
  expect(others.map((other) => (other instanceof Error ? other.name : other))).toEqual([
    'SyntaxError',
    'RangeError',
    'SyntaxError',
  ])
  expect(others.map(isNativeOverflow)).toEqual([false, false, false])
})
