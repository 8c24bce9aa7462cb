// What a host can ask of an engine beyond running a script.

import { isCodedError } from '@sallyport/diagnostics'
import { describe, expect, it, test } from 'vitest'
import {
  type Control,
  Engine,
  type EngineOptions,
  EvaluationError,
  errorPath,
  errorText,
  fromTaggedJson,
  HostValue,
  innermostError,
  ParseError,
  RhaiArray,
  Scope,
  StaticModules,
  thrownValue,
  toDebugText,
  toTaggedJson,
  type Value,
} from './index.js'

/** The text of a failure, or `value: …` where there is none. */
function outcome(run: () => Value): string {
  try {
    return `value: ${toDebugText(run())}`
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof ParseError)
      return `${errorPath(error)}: ${errorText(error)}`
    throw error
  }
}

describe('merged scripts', () => {
  const engine = new Engine()
  const first = engine.compile('let log = ["a"]; fn f() { 1 } fn f(x) { x } fn int.m() { 1 }', { sourceName: 'first' })
  const second = engine.compile('log.push("b"); [log, f(), f(5), 3.m()]; fn f() { 2 } fn int.m() { this }')

  it('run one after the other, with the functions of the second in place of the same ones of the first', () => {
    expect(toDebugText(engine.run(engine.merge(first, second)))).toBe('[["a", "b"], 2, 5, 3]')
  })

  it('stay what they were', () => {
    engine.merge(first, second)
    expect(engine.callFunction(first, new Scope(), 'f', [])).toBe(1)
    expect(outcome(() => engine.run(second))).toMatch(/^ErrorVariableNotFound: Variable not found: log/)
  })

  it('can give their functions and nothing of what they do', () => {
    const said: string[] = []
    const speaking = new Engine({ onPrint: (text) => said.push(text) })
    const script = speaking.compile('print("loaded"); fn f() { 3 }')
    expect(speaking.run(speaking.merge(speaking.functionsOf(script), speaking.compile('f()')))).toBe(3)
    expect(said).toEqual([])
  })

  it('keep what only one of them needs: a name that eval declares', () => {
    const declaring = engine.compile('eval("let y = 4")')
    expect(engine.run(engine.merge(declaring, engine.compile('y + 1')))).toBe(5)
  })
})

describe('custom operators', () => {
  const engine = new Engine()
    .registerFunction({
      name: 'over',
      parameters: ['i64', 'i64'],
      call: (_context, x, y) => [x, y].map(Number).join('/'),
    })
    .registerCustomOperator('over', 160)
    .registerCustomOperator('~', 100)

  test.each([
    ['1 over 2', 'value: "1/2"'],
    ['2 * 3 over 4', 'value: "6/4"'],
    ['2 + 3 over 4', 'value: "23/4"'],
    ['1 ~ 2 over 3', 'ErrorFunctionNotFound: Function not found: ~ (i64, &str'],
    ['let over = 1', 'value: ()'],
    [
      '1 over "a"',
      'ErrorFunctionNotFound: Function not found: over (i64, &str | ImmutableString | String) (line 1, position 3)',
    ],
    ['1 ~ 2', 'ErrorFunctionNotFound: Function not found: ~ (i64, i64) (line 1, position 3)'],
    ['1 over', 'ErrorParsing/UnexpectedEOF'],
  ])('%j gives %j', (text, expected) => {
    expect(outcome(() => engine.evaluate(text)).startsWith(expected)).toBe(true)
  })

  it('group to the left', () => {
    const minus = new Engine()
      .registerFunction({ name: 'less', parameters: ['i64', 'i64'], call: (_context, x, y) => Number(x) - Number(y) })
      .registerCustomOperator('less', 150)
    expect(minus.evaluate('10 less 3 less 2 + 1')).toBe(6)
  })

  it('call functions of scripts', () => {
    expect(engine.evaluate('fn over(x, y) { x * 100 + y } 4 over 5')).toBe(405)
  })

  test.each([
    ['let', 100],
    ['+', 100],
    ['===', 100],
    ['a b', 100],
    ['', 100],
    ['fine', 0],
    ['fine', 256],
    ['fine', 1.5],
  ])('%j with precedence %d is refused', (operator, precedence) => {
    const codeOf = (): unknown => {
      try {
        return new Engine().registerCustomOperator(operator, precedence)
      } catch (error) {
        return isCodedError(error) ? error.code : error
      }
    }
    expect(codeOf()).toMatch(/^rhai\/custom-(operator|word)$/)
  })
})

describe('variables that the host resolves', () => {
  const asked: string[] = []
  const onVariable: EngineOptions['onVariable'] = (name, position) => {
    asked.push(`${name} ${position.column}`)
    if (name === 'secret')
      throw new EvaluationError({ kind: 'ErrorForbiddenVariable', text: 'Forbidden variable name: secret', position })
    if (name === 'list') return { value: new RhaiArray([1, 2]) }
    return name === 'magic' || name === 'x' ? { value: 42 } : undefined
  }
  const engine = new Engine({ onVariable, optimizationLevel: 'none' })

  test.each([
    ['magic', '42'],
    ['magic + 1', '43'],
    ['let y = 1; y + magic', '43'],
    ['let x = 1; x', '42'],
    ['let x = 1; x + x', '84'],
    ['let x = 1.5; x * 2', '84'],
    ['fn f(x) { x } f(1)', '42'],
    ['let x = 1; let f = || x; f.call()', '42'],
    ['let x = 1; for i in 0..2 { x } x', '42'],
    ['list.len()', '2'],
    ['list[1]', '2'],
    ['eval("magic")', '42'],
    ['let y = 7; y', '7'],
  ])('%j gives %s', (text, expected) => {
    expect(outcome(() => engine.evaluate(text))).toBe(`value: ${expected}`)
  })

  it('are told with their place, and may be refused', () => {
    asked.length = 0
    expect(outcome(() => engine.evaluate('1 + secret'))).toBe(
      'ErrorForbiddenVariable: Forbidden variable name: secret (line 1, position 5)',
    )
    expect(asked).toEqual(['secret 5'])
  })

  it('are not what a script changes', () => {
    const scope = new Scope().push('x', 1).push('list', new RhaiArray([]))
    engine.evaluate('x += 1; list.push(5);', { scope })
    expect([scope.get('x'), toDebugText(scope.get('list'))]).toEqual([2, '[]'])
  })
})

describe('calls by the host', () => {
  it('bind `this` and give back what the function does to it', () => {
    const engine = new Engine()
    let held: Value = new RhaiArray([1])
    const thisValue = {
      get: () => held,
      set: (value: Value) => {
        held = value
      },
    }
    const script = engine.compile('fn add(x) { this.push(x); this.len() } fn become() { this = "other" }')
    expect(engine.callFunction(script, new Scope(), 'add', [2], { thisValue })).toBe(2)
    expect(toDebugText(held)).toBe('[1, 2]')
    engine.callFunction(script, new Scope(), 'become', [], { thisValue })
    expect(held).toBe('other')
  })

  it('leave no constant of the host to be changed by a closure', () => {
    const engine = new Engine({ optimizationLevel: 'none' })
    const scope = new Scope().pushConstant('C', 1).push('v', 1)
    engine.callFunction(engine.compile('fn f() { let g = || { C += 1; v += 1; }; g.call() }'), scope, 'f', [])
    expect([scope.get('C'), scope.get('v')]).toEqual([1, 2])
  })
})

describe('results of one type', () => {
  test.each([
    ['1', 'i64', 'value: 1'],
    ['1', 'f64', 'ErrorMismatchOutputType: Output type incorrect: i64 (expecting f64)'],
    ['exit("a")', 'i64', 'ErrorMismatchOutputType: Output type incorrect: string (expecting i64)'],
    ['', '()', 'value: ()'],
  ])('%j as %s gives %j', (text, resultType, expected) => {
    expect(outcome(() => new Engine().evaluate(text, { resultType }))).toBe(expected)
  })
})

describe('the end of a run at a count', () => {
  const end = (operations: number): Control => ({ terminateAt: { operations, value: 'end' } })

  test.each([
    ['1', 2, true],
    ['1', 3, false],
    ['let x = 0; while x < 10 { x += 1; }', 66, true],
    ['let x = 0; while x < 10 { x += 1; }', 67, false],
  ])('%j is ended at %d: %s', (text, operations, isEnded) => {
    const engine = new Engine({ optimizationLevel: 'none' })
    const run = () => outcome(() => engine.evaluate(text, { control: end(operations) }))
    expect(run().startsWith('ErrorTerminated')).toBe(isEnded)
  })

  it('shows itself between two statements, at the place of the second', () => {
    const printed: string[] = []
    const engine = new Engine({ countsEachStatement: true, onPrint: (line) => printed.push(line) })
    const run = () => engine.evaluate('print(1); print(2);\nprint(3);', { control: end(12) })
    expect(outcome(run)).toBe('ErrorTerminated: Script terminated (line 2, position 1)')
    expect(printed).toEqual(['1', '2'])
  })

  it('is known to the progress callback as often as the host wants', () => {
    const counts: number[] = []
    const control: Control = { checkInterval: 1, onProgress: (operations) => void counts.push(operations) }
    new Engine({ countsEachStatement: true }).evaluate('let x = 1; x += 1; x', { control })
    expect(counts.length).toBe(3)
  })
})

describe('modules made beforehand', () => {
  const modules = new StaticModules()
  const engine = new Engine({ moduleResolver: modules })
  modules.insertHost('host', { constants: new Map([['X', 1]]) })
  modules.insert(
    'script',
    engine.createModule(
      engine.compile(
        'import "host" as h; export const Y = h::X + 1; fn f() { Y2() } fn Y2() { 9 } exit(1); export let z = 1;',
      ),
    ),
  )

  test.each([
    ['import "script" as s; [s::Y, s::f()]', 'value: [2, 9]'],
    ['import "script" as s; s::z', 'ErrorVariableNotFound'],
    ['import "other" as o;', 'ErrorModuleNotFound'],
    ['host::X', 'ErrorModuleNotFound'],
  ])('%j gives %j', (text, expected) => {
    expect(outcome(() => engine.evaluate(text)).startsWith(expected)).toBe(true)
  })
})

describe('full optimisation', () => {
  const calls: Value[] = []
  const note = (_context: unknown, x: Value): Value => {
    calls.push(x)
    return x
  }
  const engine = new Engine({ optimizationLevel: 'full', limits: { maxStringBytes: 100 } })
    .registerFunction({ name: 'seen', parameters: ['i64'], call: note })
    .registerFunction({ name: 'now', parameters: ['i64'], isVolatile: true, call: note })

  test.each([
    ['seen(1)', 1],
    ['if false { seen(1) }', 0],
    ['now(1)', 0],
    ['let x = 1; seen(x)', 0],
    ['const X = 1; seen(X)', 0],
    ['fn seen(x) { 5 } seen(1)', 0],
  ])('compiling %j calls %d times', (text, count) => {
    calls.length = 0
    engine.compile(text)
    expect(calls.length).toBe(count)
  })

  it('leaves what costs too much, or gives too much, to the run and its limits', () => {
    const script = engine.compile('let s = blob(1000000); let t = "a"; 1')
    expect(engine.run(script)).toBe(1)
    expect(outcome(() => engine.evaluate('to_string([12345678, 12345678, 12345678]) + to_string([12345678])'))).toMatch(
      /^value/,
    )
    expect(outcome(() => engine.evaluate('`${"a"}` + to_string("b")'))).toBe('value: "ab"')
  })
})

describe('errors for other programs', () => {
  it('name what was thrown, also unit, and nothing else', () => {
    const failureOf = (text: string): EvaluationError | ParseError => {
      try {
        new Engine().evaluate(text)
      } catch (error) {
        if (error instanceof EvaluationError || error instanceof ParseError) return error
      }
      throw new Error(`runs: ${text}`)
    }
    expect(thrownValue(failureOf('fn f() { throw 5 } f()'))).toEqual({ value: 5 })
    expect(thrownValue(failureOf('throw'))).toEqual({ value: undefined })
    expect(thrownValue(failureOf('x'))).toBeUndefined()
    expect(thrownValue(failureOf('let'))).toBeUndefined()
    expect(innermostError(failureOf('fn f() { x } f()'))).toMatchObject({ kind: 'ErrorVariableNotFound' })
    expect(errorPath(failureOf('Fn("let")'))).toBe('ErrorParsing/Reserved')
    expect(errorPath(failureOf('["x"].map("if")'))).toBe('ErrorParsing/Reserved')
  })
})

describe('tagged JSON', () => {
  it('says of values of the host only what their type is', () => {
    class Opaque extends HostValue {
      readonly type = { name: 'Opaque' }
    }
    expect(toTaggedJson(new Opaque())).toBe('{"other":"Opaque"}')
  })

  it('is refused with a code where it is none', () => {
    const codeOf = (): unknown => {
      try {
        return fromTaggedJson({ int: 1 })
      } catch (error) {
        return isCodedError(error) ? error.code : error
      }
    }
    expect(codeOf()).toBe('rhai/tagged-json')
  })
})
