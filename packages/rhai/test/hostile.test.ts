// The engine's side of the threat model, section 3.2: each test names the property it decides.

import { describe, expect, it } from 'vitest'
import {
  type Control,
  Engine,
  type EngineOptions,
  EvaluationError,
  errorText,
  HostValue,
  innermostError,
  type Limits,
  ParseError,
  RhaiArray,
  Scope,
  toDebugText,
  type Value,
} from '../src/index.js'

function run(text: string, options: EngineOptions = {}): string {
  return toDebugText(new Engine(options).evaluate(text))
}

function failure(text: string, limits: Partial<Limits> = {}, control: Control = {}): string {
  try {
    new Engine().evaluate(text, { limits: { maxMilliseconds: 5000, ...limits }, control })
  } catch (error) {
    if (error instanceof EvaluationError) return innermostError(error).kind
    if (error instanceof ParseError) return `parse: ${error.message}`
    throw error
  }
  return 'no error'
}

function message(text: string): string {
  try {
    run(text)
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof ParseError) return errorText(error)
    throw error
  }
  return 'no error'
}

// `__proto__` and its like are no Rhai identifiers, but they are map keys.
const prototypeNames = [
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'then',
  'toJSON',
  'get',
  'set',
  'value',
  'apply',
  'bind',
  'caller',
  'callee',
  'store',
  'elements',
]
const underscored = ['__proto__', '__defineGetter__', '__lookupSetter__', '__proto__.constructor']
// `get` and `set` are functions of Rhai's own arrays, strings and maps.
const unknownFunctions = prototypeNames.filter((name) => name !== 'get' && name !== 'set')

describe('EN-1 names of host prototypes are unknown names', () => {
  it.each([...prototypeNames, ...underscored])('`%s` is a map key like any other', (name) => {
    expect(run(`let m = #{}; m["${name}"]`)).toBe('()')
    expect(run(`let m = #{}; m["${name}"] = 1; m`)).toBe(`#{"${name}": 1}`)
    expect(run(`#{ "${name}": 7 }["${name}"]`)).toBe('7')
    expect(run(`let m = #{ a: 1 }; "${name}" in m`)).toBe('false')
  })

  it.each(prototypeNames)('`%s` is a property like any other', (name) => {
    expect(run(`let m = #{}; m.${name}`)).toBe('()')
    expect(run(`let m = #{}; m.${name} = 5; m.${name}`)).toBe('5')
    for (const value of ['1', '1.5', '"a"', "'a'", '[1]', '(1..2)', '|x| x', 'true', '()']) {
      expect(message(`let v = ${value}; v.${name}`)).toMatch(/^Unknown property/)
      expect(message(`let v = ${value}; v.${name} = 1`)).toMatch(/^No writable property/)
    }
  })

  it.each(unknownFunctions)('`%s` is no function and no method', (name) => {
    expect(message(`${name}(1)`)).toMatch(/^Function not found/)
    for (const value of ['1', '"a"', '[1]', '#{}', '|x| x']) {
      expect(message(`let v = ${value}; v.${name}()`)).toMatch(/^Function not found/)
    }
    expect(message(`Fn("${name}").call(1)`)).toMatch(/^Function not found/)
  })

  it.each(prototypeNames)('`%s` is a variable, a function and a parameter like any other', (name) => {
    expect(message(name)).toMatch(/^Variable not found/)
    expect(run(`let ${name} = 3; ${name} + 1`)).toBe('4')
    expect(run(`fn ${name}(${name}) { ${name} + 1 } ${name}(1)`)).toBe('2')
    expect(run(`let ${name} = 1; let f = || ${name} += 1; f.call(); ${name}`)).toBe('2')
    expect(message(`fn f() { global::${name} } f()`)).toMatch(/^Variable not found/)
    expect(message(`${name}::x`)).toMatch(/^Module not found/)
    expect(run(`is_def_var("${name}") || is_def_fn("${name}", 0)`)).toBe('false')
  })

  it('the host scope is no object either', () => {
    expect(new Engine().evaluate('is_def_var("constructor")', { scope: new Scope() })).toBe(false)
  })
})

describe('EN-2 the realm stays as it is', () => {
  const intrinsics = [Object, Array, Map, Set, String, Number, BigInt, Function, Promise, Error, RegExp, Symbol]
  const snapshot = (): string[] =>
    intrinsics.flatMap((intrinsic) => [
      ...Reflect.ownKeys(intrinsic).map(String),
      ...Reflect.ownKeys(intrinsic.prototype).map(String),
    ])

  it('after scripts that write every prototype name everywhere', () => {
    const before = snapshot()
    const engine = new Engine()
    for (const name of [...prototypeNames, ...underscored]) {
      engine.evaluate(`let m = #{}; m["${name}"] = #{ "${name}": 1 }; m["${name}"]["${name}"] = [m]; m`)
    }
    expect(snapshot()).toEqual(before)
    expect(Object.keys({})).toEqual([])
  })

  it('also when all prototypes are frozen, scripts run', () => {
    expect(run('let m = #{}; m.toString = 1; let a = [1]; a.push(2); a')).toBe('[1, 2]')
  })
})

describe('EN-3 no host protocol runs on a script value', () => {
  it('maps with `then`, `toString`, `toJSON` and `valueOf` are data', async () => {
    const engine = new Engine()
    const text = 'let called = 0; #{ then: |x| called += 1, toString: |x| "no", toJSON: || "no", valueOf: || 1 }'
    const value = engine.evaluate(text)
    const awaited = await Promise.resolve(value)
    expect(awaited).toBe(value)
    expect(run(`let m = #{ toString: || "no" }; "" + m`)).toMatch(/^"#\{/)
    expect(run('`${#{ toString: 1 }}`')).toBe('"#{\\"toString\\": 1}"')
  })
})

describe('EN-4 host values cannot be forged', () => {
  class Handle extends HostValue {
    readonly type = { name: 'Handle' }
  }

  it('scripts see their type and nothing else', () => {
    const engine = new Engine()
    const scope = new Scope().push('h', new Handle())
    expect(engine.evaluate('type_of(h)', { scope })).toBe('Handle')
    expect(() => engine.evaluate('h.type', { scope })).toThrow(/Unknown property/)
    expect(() => engine.evaluate('h.type = 1', { scope })).toThrow(/No writable property/)
    expect(() => engine.evaluate('h["type"]', { scope })).toThrow(/Indexer unavailable/)
  })
})

describe('EN-5 limits end the run and cannot be caught', () => {
  const loops = [
    'loop {}',
    'try { loop {} } catch { 1 }',
    'fn f() { try { loop {} } catch (e) { f() } } f()',
    'let f = || { loop {} }; try { f.call() } catch { f.call() }',
    '[1, 2].map(|x| { try { loop {} } catch { 1 } })',
    '[3, 1, 2].sort(|a, b| { loop {} })',
    'eval("try { loop {} } catch { 1 }")',
    'try { eval("loop {}") } catch { 1 }',
    'for i in 0..9223372036854775807 {}',
    'while true { 1 }',
    'do { 1 } while true',
    'let x = 0; for i in 0..1000000000 { x += 1; }',
  ]

  it.each(loops)('operations: %s', (text) => {
    expect(failure(text, { maxOperations: 20_000 })).toMatch(/^(ErrorTooManyOperations|no error)$/)
    if (!text.includes('sort') && !text.startsWith('for i')) {
      expect(failure(text, { maxOperations: 20_000 })).toBe('ErrorTooManyOperations')
    }
  })

  it.each(loops.filter((text) => !text.startsWith('for i')))('time: %s', (text) => {
    expect(failure(text, { maxMilliseconds: 30 })).toBe('ErrorTerminated')
  })

  it.each(loops.filter((text) => !text.startsWith('for i')))('cancellation: %s', (text) => {
    let asked = 0
    expect(failure(text, {}, { shouldStop: () => ++asked > 3 })).toBe('ErrorTerminated')
  })

  it('call levels', () => {
    expect(failure('fn f() { f() } try { f() } catch { 1 }')).toBe('ErrorStackOverflow')
    expect(failure('let f = Fn("g"); fn g() { Fn("g").call() } f.call()')).toBe('ErrorStackOverflow')
    expect(failure('fn f() { [1].map(|x| f()) } f()')).toBe('ErrorStackOverflow')
    expect(failure('fn f(n) { f(n + 1) } f(0)', { maxCallLevels: 1_000_000 })).toBe('ErrorStackOverflow')
    expect(failure('fn f() { this.f() } 1.f()')).toBe('ErrorStackOverflow')
    expect(failure('fn f() { f!() } f()')).toBe('ErrorStackOverflow')
  })

  it('sizes', () => {
    const limits = { maxStringBytes: 1000, maxArrayElements: 100, maxMapEntries: 100 }
    expect(failure('let s = "a"; loop { s += s; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let s = "é"; loop { s = `${s}${s}`; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let a = [1]; loop { a += a; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let a = [1]; loop { a = a + a; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let a = [1]; loop { a.push(1); }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let m = #{}; let i = 0; loop { m["k" + i] = i; i += 1; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let m = #{}; try { for i in 0..200 { m["k" + i] = i; } } catch { 1 }', limits)).toBe(
      'ErrorDataTooLarge',
    )
  })

  it('total memory', () => {
    const limits = { maxMemoryBytes: 4_000_000 }
    expect(failure('let a = []; loop { a.push([1, 2, 3]); }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let m = #{}; let i = 0; loop { m["k" + i] = [i]; i += 1; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let a = []; let i = 0; loop { a.push("text " + i); i += 1; }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('let fs = []; loop { let x = [1, 2]; fs.push(|| x); }', limits)).toBe('ErrorDataTooLarge')
    expect(failure('fn f(n) { let a = []; for i in 0..5000 { a.push(i); } f(n + 1) + a } f(0)', limits)).toBe(
      'ErrorDataTooLarge',
    )
    // What is let go does not count.
    expect(failure('for i in 0..20000 { let a = [1, 2, 3, 4, 5, 6, 7, 8]; a.push(i); }', limits)).toBe('no error')
  })

  it.each([
    ['operands', 'fn f(n) { big() + f(n - 1) } f(50)'],
    ['an overwritten variable', 'fn f(n) { let s = big(); s + { s = ""; f(n - 1) } } f(50)'],
    ['arguments', 'fn g(a, b) { 1 } fn f(n) { g(big(), f(n - 1)) } f(50)'],
    ['elements', 'fn f(n) { [big(), f(n - 1)] } f(50)'],
    ['properties', 'fn f(n) { #{a: big(), b: f(n - 1)} } f(50)'],
    ['interpolation', 'fn f(n) { `${big()}${f(n - 1)}` } f(50)'],
    ['a subject', 'fn f(n) { switch big() { _ => f(n - 1) } } f(50)'],
    ['a loop', 'fn f(n) { for x in [big()] { x = 1; f(n - 1) } } f(50)'],
    ['results of a callback', 'let a = []; a.pad(50, 0); a.map(|x| big())'],
    ['an accumulator', 'let a = []; a.pad(50, 0); a.reduce(|all, x| all + [big()], [])'],
  ])('memory that only an unfinished expression holds: %s', (_name, text) => {
    const program = `fn big() { let s = "x"; s.pad(2000000, "y"); s.to_upper() } try { } catch { } ${text}`
    expect(failure(program, { maxMemoryBytes: 30_000_000 })).toBe('ErrorDataTooLarge')
  })

  it('variables, modules and output', () => {
    expect(failure('let a = 1; let b = 2; let c = 3;', { maxVariables: 2 })).toBe('ErrorTooManyVariables')
    const engine = new Engine({
      moduleResolver: { resolve: (path) => ({ text: 'export const x = 1;', sourceName: path }) },
    })
    expect(() => engine.evaluate('import "a" as a; import "b" as b; b::x', { limits: { maxModules: 1 } })).toThrow(
      'Too many modules imported',
    )
    expect(failure('loop { print("x".to_upper()); }', { maxOutputBytes: 1000 })).toBe('ErrorDataTooLarge')
  })

  it('a nested run cannot reset the limits of the one around it', () => {
    const engine: Engine = new Engine()
    engine.registerFunction({ name: 'nested', parameters: [], call: (): Value => engine.evaluate('1 + 1') })
    const run = (): Value => engine.evaluate('loop { nested(); }', { limits: { maxOperations: 5000 } })
    expect(run).toThrow('Too many operations')
  })
})

describe('EN-6 natives pay before they work', () => {
  it.each([
    's.split(",");',
    's.index_of(t);',
    'let u = s; u.trim();',
    'for c in s.chars() { }',
    '#{a: a}.to_json();',
    'a.to_string();',
    'a.sort(|x, y| y - x);',
    'a.insert(0, 1); a.remove(0);',
    'let b = a; b.dedup();',
    'for i in range(0, 9000000000000000, 1) { }',
  ])('loops of natives end with their time: %s', (step) => {
    const text = `let s = ""; s.pad(4000000, "a,"); let t = s + "b"; let a = []; a.pad(300000, 1); loop { try { ${step} } catch { } }`
    const before = performance.now()
    expect(failure(text, { maxMilliseconds: 300 })).toMatch(/^Error(Terminated|TooManyOperations)$/)
    expect(performance.now() - before).toBeLessThan(2000)
  })

  it('large ranges and pads', () => {
    expect(failure('let a = []; a.pad(1000000000, 0); a', { maxMemoryBytes: 50_000_000 })).toBe('ErrorDataTooLarge')
    expect(failure('let s = ""; s.pad(1000000000, \'x\'); s', { maxMemoryBytes: 50_000_000 })).toBe('ErrorDataTooLarge')
  })
})

describe('EN-7 depth is a script error', () => {
  it.each([
    ['print', 'print(a)'],
    ['text', '"" + a'],
    ['interpolation', '`${a}`'],
    ['comparison', 'let b = a; b[0] = [b[0]]; a == b'],
    ['switch', 'switch a { [1] => 2 }'],
    ['throw', 'throw a'],
  ])('%s of a deep array', (_name, use) => {
    expect(failure(`let a = []; for i in 0..100000 { a = [a]; } ${use}`)).toMatch(/^(ErrorStackOverflow|no error)$/)
  })

  it('copies and lets go of deep values', () => {
    expect(failure('let a = []; for i in 0..100000 { a = [a]; } let b = a; b.push(1); b[0][0] = 5; b.len()')).toBe(
      'no error',
    )
  })

  it('deep source is a parse error', () => {
    expect(failure(`${'('.repeat(100_000)}1${')'.repeat(100_000)}`)).toMatch(/^parse/)
    expect(failure(`let x = ${'['.repeat(10_000)}`)).toMatch(/^parse/)
    expect(failure(`1${'+1'.repeat(100_000)}`)).toMatch(/^parse/)
  })

  it('a closure that holds itself is printed and counted', () => {
    expect(failure('let f = (); f = || f; let a = [f]; a.push(f); print(a);')).toBe('no error')
  })
})

describe('EN-10 integers are exact', () => {
  it.each([
    ['9007199254740993 + 0', '9007199254740993'],
    ['9007199254740992 + 1', '9007199254740993'],
    ['3037000499 * 3037000499', '9223372030926249001'],
    ['9223372036854775807 / 3', '3074457345618258602'],
    ['-9223372036854775808 % 10', '-8'],
    ['0x7fffffffffffffff ^ 0x5555555555555555', '3074457345618258602'],
    ['1 << 62', '4611686018427387904'],
    ['(1 << 63) >> 63', '-1'],
    ['0 * -1', '0'],
    ['-4 % 2', '0'],
    ['let a = [1, 2]; a[9007199254740993 - 9007199254740992]', '2'],
  ])('%s is %s', (text, result) => {
    expect(run(text)).toBe(result)
    expect(run(text, { optimizationLevel: 'none' })).toBe(result)
  })

  it('indexes cannot wrap', () => {
    expect(message('let a = [1]; a[4294967296]')).toMatch(/^Array index 4294967296 out of bounds/)
    expect(message('let a = [1]; a[9223372036854775807]')).toMatch(/^Array index 9223372036854775807 out of bounds/)
    expect(message('"abc"[18446744073709551616]')).toMatch(
      /expects (numeric|integer) index|expects index|Data type incorrect|expects/,
    )
  })

  it('an array made by the host is copied into the script', () => {
    const list = new RhaiArray([1, 2])
    const scope = new Scope().push('list', list.copy())
    new Engine().evaluate('list.push(3); list[0] = 9;', { scope })
    expect(list.elements).toEqual([1, 2])
  })
})
