// Whatever runs stays within its limits, but for a small constant, and leaves the language it runs in as it was.

import { Engine, EvaluationError, ParseError } from '@sallyport/rhai'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { program, runs, seed } from './programs.js'
import { typedProgram } from './typed-programs.js'

const maxOperations = 2_000
const maxOutputBytes = 2_000
/** What one stretch of code or one call of a native may take beyond the limit. */
const slack = 64

const intrinsics = [
  Object,
  Function,
  Array,
  String,
  Number,
  BigInt,
  Boolean,
  Symbol,
  Map,
  Set,
  RegExp,
  Error,
  Promise,
].flatMap((each) => [each, each.prototype as object])
const shapeOf = (): string =>
  JSON.stringify(intrinsics.map((each) => Reflect.ownKeys(each).map((key) => [String(key), textOf(each, key)])))

function textOf(object: object, key: PropertyKey): string {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, key) ?? {}
  return JSON.stringify([flags, ...[value, get, set].map(identity)])
}

const seen = new Map<unknown, number>()
function identity(value: unknown): unknown {
  if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return String(value)
  if (!seen.has(value)) seen.set(value, seen.size)
  return seen.get(value)
}

const before = shapeOf()
let ended = 0

function staysWithin(text: string): void {
  let printed = 0
  const engine = new Engine({
    limits: { maxOperations, maxOutputBytes },
    onPrint: (line) => {
      printed += line.length
    },
  })
  try {
    engine.evaluate(text)
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof ParseError)) throw error
    if (error.code === 'rhai/too-many-operations') ended += 1
  }
  expect(engine.operations).toBeLessThanOrEqual(maxOperations + slack)
  expect(printed).toBeLessThanOrEqual(maxOutputBytes)
}

test(`operations and output stay within their limits (seed ${seed})`, () => {
  const endless = fc
    .oneof(program, typedProgram)
    .chain((text) =>
      fc.constantFrom(
        text,
        `loop { ${text} }`,
        `fn again() { ${text}; again() } again()`,
        `for i in 0..1000000 { ${text} print(i); }`,
        `[1, 2, 3].map(|x| { ${text}; loop { x += 1 } })`,
      ),
    )
  fc.assert(fc.property(endless, staysWithin), { seed, numRuns: runs * 5 })
  expect(ended).toBeGreaterThan(0)
})

afterAll(() => {
  expect(shapeOf()).toBe(before)
})
