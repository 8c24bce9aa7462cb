import { describe, expect, it } from 'vitest'
import {
  Blob,
  Engine,
  type EngineOptions,
  EvaluationError,
  ExitSignal,
  errorText,
  Float,
  FunctionPointer,
  type HostType,
  HostValue,
  ParseError,
  RhaiArray,
  Scope,
  ThrownValue,
  toDebugText,
  type Value,
} from './index.js'

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof ParseError) return errorText(error)
    throw error
  }
  return 'no error'
}

const modules = (texts: Readonly<Record<string, string>>): EngineOptions => ({
  moduleResolver: {
    resolve: (path) => {
      const text = new Map(Object.entries(texts)).get(path)
      return text === undefined ? undefined : { text, sourceName: path }
    },
  },
})

describe('scopes', () => {
  it('a run reads and changes the variables of its scope and leaves its own there', () => {
    const scope = new Scope().push('x', 5).pushConstant('K', 7)
    const engine = new Engine()
    expect(engine.evaluate('x += K; let y = x * 2; const Z = 1; { let inner = 1; } y', { scope })).toBe(24)
    expect(scope.entries.map(({ name, isConstant }) => [name, isConstant])).toEqual([
      ['x', false],
      ['K', true],
      ['y', false],
      ['Z', true],
    ])
    expect(scope.get('x')).toBe(12)
    expect(engine.evaluate('y + Z', { scope })).toBe(25)
    expect(messageOf(() => engine.evaluate('K = 1;', { scope }))).toBe('Cannot modify constant K (line 1, position 1)')
  })

  it('what ran before an error stays', () => {
    const scope = new Scope().push('x', 1)
    expect(() => new Engine().evaluate('x = 2; let y = 3; throw "e"; let z = 4;', { scope })).toThrow()
    expect([scope.get('x'), scope.get('y'), scope.has('z')]).toEqual([2, 3, false])
  })

  it('closures of one run share variables with the next', () => {
    const scope = new Scope()
    const engine = new Engine()
    engine.evaluate('let n = 1; let f = || { n += 1; n };', { scope })
    expect(engine.evaluate('f.call(); f.call(); n', { scope })).toBe(3)
  })

  it('variables that `eval` declares stay too', () => {
    const scope = new Scope()
    new Engine().evaluate('eval("let late = 4;");', { scope })
    expect(scope.get('late')).toBe(4)
  })
})

describe('calls by the host', () => {
  it('a function sees and changes the scope it is called with, functions that it calls do not', () => {
    const engine = new Engine()
    const scope = new Scope().push('total', 10)
    const script = engine.compile('fn add(n) { total += n; total } fn outer() { inner() } fn inner() { total }')
    expect(engine.callFunction(script, scope, 'add', [5])).toBe(15)
    expect(scope.get('total')).toBe(15)
    expect(messageOf(() => engine.callFunction(script, scope, 'outer', []))).toMatch(/^Variable not found: total/)
    expect(messageOf(() => engine.callFunction(script, scope, 'nope', [1]))).toBe('Function not found: nope')
  })

  it('a pointer can be kept and called by natives later', () => {
    const engine = new Engine()
    const kept: FunctionPointer[] = []
    engine.registerFunction({
      name: 'keep',
      parameters: ['Fn'],
      call: (_context, pointer) => {
        if (pointer instanceof FunctionPointer) kept.push(pointer)
        return undefined
      },
    })
    engine.registerFunction({
      name: 'run_kept',
      parameters: ['i64'],
      call: (context, value) => (kept[0] === undefined ? undefined : context.callFunction(kept[0], [value])),
    })
    expect(engine.evaluate('let k = 10; keep(|x| x + k); run_kept(5)')).toBe(15)
  })

  it('`exit` ends the run with its value', () => {
    const engine = new Engine()
    engine.registerFunction({
      name: 'leave',
      parameters: ['any'],
      call: (_context, value) => {
        throw new ExitSignal(value)
      },
    })
    expect(engine.evaluate('fn f() { try { leave(7) } catch { 1 } } f(); 2')).toBe(7)
  })
})

describe('natives', () => {
  it('exact types win over `any`, and the look-up follows the types at a call site', () => {
    const engine = new Engine()
    engine.registerFunctions([
      { name: 'kind', parameters: ['any'], call: () => 'any' },
      { name: 'kind', parameters: ['i64'], call: () => 'i64' },
      { name: 'kind', parameters: ['f64'], call: () => 'f64' },
    ])
    expect(toDebugText(engine.evaluate('let r = []; for x in [1, 1.5, "a", 2] { r.push(kind(x)); } r'))).toBe(
      '["i64", "f64", "any", "i64"]',
    )
  })

  it('a thrown script value is caught as such, at the position of the call', () => {
    const engine = new Engine()
    engine.registerFunction({
      name: 'refuse',
      parameters: [],
      call: () => {
        throw new ThrownValue('denied')
      },
    })
    expect(engine.evaluate('let r = (); try { refuse() } catch (e) { r = e; } r')).toBe('denied')
    expect(messageOf(() => engine.evaluate('\n  refuse()'))).toBe('Runtime error: denied (line 2, position 3)')
  })

  it('faults of the host are not turned into script errors', () => {
    const engine = new Engine()
    const fault = new TypeError('a defect')
    engine.registerFunction({
      name: 'broken',
      parameters: [],
      call: () => {
        throw fault
      },
    })
    expect(() => engine.evaluate('try { broken() } catch { 1 }')).toThrow(fault)
    expect(engine.evaluate('1 + 1')).toBe(2)
  })

  it('getters, setters, indexers and operators of host types', () => {
    const type: HostType = { name: 'Point', toText: () => 'a point', equals: (a, b) => a === b }
    class Point extends HostValue {
      readonly type = type
      x = 1
    }
    const engine = new Engine()
    engine
      .registerType(type)
      .registerFunction({ name: 'point', parameters: [], call: () => new Point() })
      .registerFunction({
        name: '+',
        parameters: ['Point', 'i64'],
        call: (_context, p, n) => (p instanceof Point ? p.x + Number(n) : 0),
      })
      .registerGetter('Point', 'x', (_context, p) => (p instanceof Point ? p.x : undefined))
      .registerSetter('Point', 'x', (_context, p, value) => {
        if (p instanceof Point && typeof value === 'number') p.x = value
      })
      .registerIndexer('Point', 'string', { get: (_context, _p, name) => name })
    expect(engine.evaluate('let p = point(); p.x += 4; p.x')).toBe(5)
    expect(engine.evaluate('let p = point(); p["abc"] + p')).toBe('abca point')
    expect(engine.evaluate('let p = point(); p == p')).toBe(true)
    expect(engine.evaluate('point() == point()')).toBe(false)
    expect(engine.evaluate('point() + 2')).toBe(3)
    expect(engine.evaluate('[point()] == [1]')).toBe(false)
  })

  it('arguments reach natives by reference only as the first', () => {
    const engine = new Engine()
    engine.registerFunction({
      name: 'grow',
      parameters: ['array'],
      mutatesContainer: true,
      call: (_context, array) => {
        if (array instanceof RhaiArray) array.push(0)
        return undefined
      },
    })
    expect(toDebugText(engine.evaluate('let a = [1]; let b = a; grow(a); a.grow(); [a, b]'))).toBe('[[1, 0, 0], [1]]')
  })
})

describe('modules', () => {
  it('give functions, exported variables and their own imports', () => {
    const engine = new Engine(
      modules({
        outer:
          'import "inner" as inner; export const K = 5; const HIDDEN = 7; let open = 1; export open as shown; fn f(x) { x + global::HIDDEN } private fn p() {}',
        inner: 'fn g() { 3 }',
      }),
    )
    const text = 'import "outer" as m; [m::f(1), m::K, m::shown, m::inner::g()]'
    expect(toDebugText(engine.evaluate(text))).toBe('[8, 5, 1, 3]')
    expect(messageOf(() => engine.evaluate('import "outer" as m; m::p()'))).toMatch(/^Function not found: m::p/)
    expect(messageOf(() => engine.evaluate('import "outer" as m; print(m::open)'))).toMatch(
      /^Variable not found: m::open/,
    )
  })

  it('are seen by functions that follow, and run once', () => {
    let loads = 0
    const engine = new Engine({
      moduleResolver: {
        resolve: () => {
          loads++
          return { text: 'fn one() { 1 }', sourceName: 'm' }
        },
      },
    })
    expect(engine.evaluate('import "m" as m; import "m" as n; fn f() { m::one() + n::one() } f()')).toBe(2)
    expect(loads).toBe(2)
  })

  it('wrap their errors, and may not import themselves', () => {
    const engine = new Engine(modules({ bad: 'throw "x";', self: 'import "self" as s;', late: 'fn f() { nope }' }))
    expect(messageOf(() => engine.evaluate('import "bad" as b; b::x'))).toMatch(/^Runtime error: x .*\nin module 'bad'/)
    expect(messageOf(() => engine.evaluate('import "self" as s; s::x'))).toMatch(/Module not found: self/)
    expect(messageOf(() => engine.evaluate('import "late" as m; m::f()'))).toBe(
      "Variable not found: nope @ 'late' (line 1, position 10)\nin call to function 'f' (from 'late') (line 1, position 24)",
    )
  })

  it('of the host need no import', () => {
    const engine = new Engine().registerModule('host', {
      constants: { LIMIT: 9 },
      functions: [{ name: 'twice', parameters: ['i64'], call: (_context, x) => Number(x) * 2 }],
      submodules: { deep: { constants: { A: 'a' } } },
    })
    expect(toDebugText(engine.evaluate('[host::LIMIT, host::twice(4), host::deep::A]'))).toBe('[9, 8, "a"]')
  })
})

describe('options', () => {
  it('what is disabled does not parse', () => {
    const engine = new Engine({ disabledSymbols: ['eval', 'print'] })
    expect(() => engine.compile('eval("1")')).toThrow(ParseError)
    expect(() => engine.compile('print(1)')).toThrow(ParseError)
  })

  it('strict variables accept what the scope holds', () => {
    const engine = new Engine({ strictVariables: true })
    expect(() => engine.compile('x + 1')).toThrow(ParseError)
    expect(engine.evaluate('x + 1', { scope: new Scope().push('x', 1) })).toBe(2)
  })

  it('without fast operators the host may replace them, and their errors have positions', () => {
    const engine = new Engine({ fastOperators: false })
    engine.registerFunction({ name: '+', parameters: ['i64', 'i64'], call: () => 42 })
    expect(engine.evaluate('let x = 1; x + 1')).toBe(42)
    expect(messageOf(() => engine.evaluate('let x = 1; x / 0'))).toBe('Division by zero: 1 / 0 (line 1, position 14)')
  })

  it.each([
    ['let m = #{}; m.a', 'Property not found: a (line 1, position 16)'],
    ['let m = #{}; m["a"]', 'Property not found: a (line 1, position 16)'],
    ['let m = #{}; m.a.foo()', 'Property not found: a (line 1, position 16)'],
    ['let m = #{}; m["a"].k = 1', 'Property not found: a (line 1, position 16)'],
    ['let m = #{}; m.a += 1', 'Function not found: + ((), i64) (line 1, position 18)'],
    ['let m = #{}; try { m.a } catch (e) { throw e.variable }', 'Runtime error: a (line 1, position 38)'],
  ])('missing map properties can be errors: %s', (text, message) => {
    const engine = new Engine({ failOnInvalidMapProperty: true })
    expect(messageOf(() => engine.evaluate(text))).toBe(message)
  })

  it.each([
    ['let a; let b; let c;', 'Too many variables defined (line 1, position 15)'],
    ['let a; let b; for c in [1] { c }', 'Too many variables defined (line 1, position 19)'],
    ['let a; for (c, d) in [1] { c }', 'Too many variables defined (line 1, position 13)'],
    ['let a; let b; for (c, d) in [b] { c }', 'Too many variables defined (line 1, position 20)'],
    ['let a; let b; try { throw 1 } catch (e) { }', 'Too many variables defined (line 1, position 38)'],
    ['let a; for c in [1] { c }', 'no error'],
  ])('variables are counted before they are made: %s', (text, message) => {
    expect(messageOf(() => new Engine({ limits: { maxVariables: 2 } }).evaluate(text))).toBe(message)
  })

  it('a raw engine has only the language', () => {
    const engine = new Engine({ packages: 'raw' })
    expect(engine.evaluate('1 + 2')).toBe(3)
    expect(() => engine.evaluate('print(1)')).toThrow('Function not found')
  })
})

describe('values', () => {
  it('cross the border as they are', () => {
    const scope = new Scope()
      .push('f', new Float(1))
      .push('b', new Blob(Uint8Array.of(1, 255)))
      .push('big', 9007199254740993n)
    const engine = new Engine()
    expect(toDebugText(engine.evaluate('[f, b, big]', { scope }))).toBe('[1.0, [01ff], 9007199254740993]')
  })

  it('nested runs do not disturb the one around them', () => {
    const engine: Engine = new Engine()
    engine.registerFunction({
      name: 'inner',
      parameters: ['i64'],
      call: (_context, n): Value => engine.evaluate(`let x = ${String(n)}; x * 2`),
    })
    expect(engine.evaluate('fn f(n) { inner(n) + n } let x = 1; f(5) + x')).toBe(16)
    expect(messageOf(() => engine.evaluate('fn f() { inner(1); throw 2 } f()'))).toMatch(/^Runtime error: 2/)
  })
})
