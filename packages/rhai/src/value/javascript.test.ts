import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Engine, Float, fromJavaScript, RhaiMap, Scope, toDebugText, toJavaScript } from '../index.js'

const engine = new Engine()

describe('from JavaScript', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, '()'],
    ['null', null, '()'],
    ['a bool', true, 'true'],
    ['a whole number', 42, '42'],
    ['a fraction', 1.5, '1.5'],
    ['a whole FLOAT', new Float(1), '1.0'],
    ['the negative zero', -0, '-0.0'],
    ['what is beyond whole numbers', 2 ** 60, '1.152921504606847e18'],
    ['a bigint', 9223372036854775807n, '9223372036854775807'],
    ['a small bigint', 7n, '7'],
    ['a text', 'é\u{1f600}', '"é\u{1f600}"'],
    ['a list', [1, [2, null]], '[1, [2, ()]]'],
    ['a list with holes', new Array(2), '[(), ()]'],
    ['bytes', new Uint8Array([0, 255]), '[00ff]'],
    ['an object', { a: 1, b: { c: 'x' } }, '#{"a": 1, "b": #{"c": "x"}}'],
    ['an object without a prototype', Object.assign(Object.create(null), { a: 1 }), '#{"a": 1}'],
    ['a map', new Map([['a', 1]]), '#{"a": 1}'],
    ['a key that means something to JavaScript', JSON.parse('{"__proto__": 1}'), '#{"__proto__": 1}'],
  ])('%s', (_what, value, text) => {
    expect(toDebugText(fromJavaScript(value))).toBe(text)
  })

  const cycle: unknown[] = []
  cycle.push(cycle)
  test.each<[string, unknown, string]>([
    ['a function', { on: { click: () => 1 } }, '`on.click`: a script can have no such value: a function'],
    ['a symbol', [Symbol('x')], '`[0]`: a script can have no such value: a symbol'],
    ['a class', { at: new Date(0) }, '`at`: a script can have no such value: an instance of Date'],
    [
      'a number of more than 64 bits',
      2n ** 63n,
      'a script can have no such value: a whole number of more than 64 bits',
    ],
    ['half a character', 'a\ud800', 'a script can have no such value: a text that is no valid Unicode'],
    ['a key that is no text', new Map([[1, 1]]), 'a script can have no such value: a map with a key that is no text'],
  ])('%s is refused, with its place', (_what, value, message) => {
    expect(() => fromJavaScript(value)).toThrow(expect.objectContaining({ code: 'rhai/no-value', message }))
  })

  test('a value in itself is refused', () => {
    expect(() => fromJavaScript(cycle)).toThrow(/nested too deeply, or in itself/)
  })

  test('what scripts change is not what the host has', () => {
    const given = { list: [1] }
    const value = fromJavaScript(given)
    if (!(value instanceof RhaiMap)) throw new Error('no map')
    const script = engine.compile('fn add(m) { m.list.push(2); m }')
    expect(toJavaScript(engine.callFunction(script, new Scope(), 'add', [value]))).toEqual({ list: [1, 2] })
    expect(given).toEqual({ list: [1] })
  })
})

describe('to JavaScript', () => {
  test.each<[string, unknown]>([
    ['()', undefined],
    ['1 == 1', true],
    ['40 + 2', 42],
    ['9223372036854775807', 9223372036854775807n],
    ['1.0', 1],
    ['0.0 / 0.0', Number.NaN],
    ["'é'", 'é'],
    ['"text"', 'text'],
    ["[1, 'a', [()]]", [1, 'a', [undefined]]],
    ['#{a: 1, b: #{}}', { a: 1, b: {} }],
    ['blob(2, 7)', new Uint8Array([7, 7])],
  ])('%s', (script, value) => {
    expect(toJavaScript(engine.evaluate(script))).toEqual(value)
  })

  test('no key reaches a prototype', () => {
    const value = toJavaScript(engine.evaluate('#{"__proto__": #{polluted: 1}, constructor: 2}'))
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value as object).sort()).toEqual(['__proto__', 'constructor'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  test('what JavaScript has nothing for stays what it is, and can be given back', () => {
    const pointer = engine.evaluate('|x| x + 1')
    expect(toJavaScript(pointer)).toBe(pointer)
    expect(fromJavaScript([pointer])).toMatchObject({ length: 1 })
  })
})

test('JSON comes back as it was given', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
      const whole = JSON.stringify(json, (_key, value) => (Object.is(value, -0) ? 0 : value))
      if (!whole.isWellFormed() || /\\ud[89a-f]/i.test(whole)) return
      const given: unknown = JSON.parse(whole, (_key, value) => (value === null ? undefined : value))
      expect(toJavaScript(fromJavaScript(given))).toEqual(given)
    }),
    { numRuns: 300 },
  )
})
