import { describe, expect, test } from 'vitest'
import { Engine, EvaluationError, innermostError, type Limits } from '../index.js'
import { coreLibrary, standardLibrary } from './standard-library.js'

function failure(text: string, limits: Partial<Limits> = {}): EvaluationError {
  try {
    new Engine({ limits }).evaluate(text)
  } catch (error) {
    if (error instanceof EvaluationError) return error
    throw error
  }
  throw new Error(`runs: ${text}`)
}

describe('what a native makes is paid for before it is made', () => {
  test.each<[string, Partial<Limits>, string]>([
    ['let s = "a"; s.pad(1000000000000, "b")', {}, 'ErrorDataTooLarge'],
    ['let s = "a"; s.pad(2000000, "b")', { maxStringBytes: 1_000_000 }, 'ErrorDataTooLarge'],
    ['let a = []; a.pad(1000000000000, 0)', {}, 'ErrorDataTooLarge'],
    ['let a = []; a.pad(2000000, 0)', { maxArrayElements: 1_000_000 }, 'ErrorDataTooLarge'],
    ['blob(1000000000000)', {}, 'ErrorDataTooLarge'],
    ['let b = blob(); b.pad(1000000000000, 0)', {}, 'ErrorDataTooLarge'],
    ['let s = "a"; s.pad(100000, "b"); s.replace("b", s)', { maxStringBytes: 1_000_000 }, 'ErrorDataTooLarge'],
    ['let a = []; a.pad(100000, 0); a.reverse()', { maxOperations: 1_000 }, 'ErrorTooManyOperations'],
    ['let s = "a"; s.pad(1000000, "b"); s.index_of("c")', { maxOperations: 20_000 }, 'ErrorTooManyOperations'],
    ['let a = []; a.pad(100000, 0); a.sort(|x, y| x - y)', { maxOperations: 200_000 }, 'ErrorTooManyOperations'],
    ['for i in range(0.0, 1.0, 1e-300) {}', { maxOperations: 10_000 }, 'ErrorTooManyOperations'],
  ])('%s', (text, limits, kind) => {
    expect(failure(text, limits)).toMatchObject({ kind, isCatchable: false })
  })
})

describe('sorting', () => {
  test.each(['|a, b| 1', '|a, b| -1', '|a, b| true', '|a, b| false', '|a, b| throw 1', '|a, b| a.nope()', '|a| 0'])(
    'ends whatever the comparer says: %s',
    (comparer) => {
      const text = `let a = []; for i in 0..300 { a.push((i * 7) % 31) } a.sort(${comparer}); a.len`
      expect(new Engine().evaluate(text)).toBe(300)
    },
  )

  test('is stable', () => {
    const text =
      'let a = [[2, "a"], [1, "b"], [2, "c"], [1, "d"]]; a.sort(|x, y| x[0] - y[0]); a.map(|x| x[1]).to_string()'
    expect(new Engine().evaluate(text)).toBe('["b", "d", "a", "c"]')
  })

  test('lets a limit through that the comparer meets', () => {
    const error = failure('let a = [2, 1]; a.sort(|x, y| { loop { } })', { maxOperations: 1_000 })
    expect(error.isCatchable).toBe(false)
    expect(innermostError(error).kind).toBe('ErrorTooManyOperations')
  })
})

describe('strings', () => {
  test('padding with nothing changes nothing, where Rhai hangs', () => {
    expect(new Engine().evaluate('let s = "a"; s.pad(5, ""); s')).toBe('a')
  })

  test.each<[string, unknown]>([
    ['"😀é".len', 2],
    ['"😀é".bytes', 6],
    ['"a😀b".index_of("b")', 2],
    ['"a😀b".sub_string(1, 1)', '😀'],
    ['let s = "😀"; s.pad(3, "😁"); s', '😀😁😁'],
    ['let s = "a😀b"; s.pop(2)', '😀b'],
  ])('%s counts characters', (text, value) => {
    expect(new Engine().evaluate(text)).toBe(value)
  })
})

describe('packages', () => {
  test('core has no arrays, standard has everything of core', () => {
    expect(failureOfCore('[1].len')).toContain('len')
    expect(new Engine({ packages: 'core' }).evaluate('abs(-1) + max(1, 2)')).toBe(3)
    expect(coreLibrary.every((native) => standardLibrary.includes(native))).toBe(true)
  })

  test('no two functions have the same name and parameters', () => {
    const signatures = standardLibrary.map(({ name, parameters }) => `${name}(${parameters.join()})`)
    expect(signatures.filter((signature, index) => signatures.indexOf(signature) !== index)).toEqual([])
  })
})

function failureOfCore(text: string): string {
  try {
    new Engine({ packages: 'core' }).evaluate(text)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}
