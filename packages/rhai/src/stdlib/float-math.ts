// Functions of FLOAT numbers; none takes an INT.

import type { NativeFunction } from '../evaluate/native-function.js'
import { Float } from '../value/float.js'
import { getter, pure } from './native.js'

/** Halves go away from zero. */
function round(x: number): number {
  const whole = Math.trunc(x)
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole
}

function logarithm(x: number, base: number): number {
  if (base === 2) return Math.log2(x)
  return base === 10 ? Math.log10(x) : Math.log(x) / Math.log(base)
}

const getters: readonly (readonly [string, (x: number) => number])[] = [
  ['floor', Math.floor],
  ['ceiling', Math.ceil],
  ['round', round],
  ['int', Math.trunc],
  ['fraction', (x) => x - Math.trunc(x)],
]

const functions: readonly (readonly [string, (x: number) => number])[] = [
  ['sqrt', Math.sqrt],
  ['exp', Math.exp],
  ['ln', Math.log],
  ['log', Math.log10],
  ['sin', Math.sin],
  ['cos', Math.cos],
  ['tan', Math.tan],
  ['asin', Math.asin],
  ['acos', Math.acos],
  ['atan', Math.atan],
  ['sinh', Math.sinh],
  ['cosh', Math.cosh],
  ['tanh', Math.tanh],
  ['asinh', Math.asinh],
  ['acosh', Math.acosh],
  ['atanh', Math.atanh],
  ['to_degrees', (x) => x * (180 / Math.PI)],
  ['to_radians', (x) => x * (Math.PI / 180)],
]

const questions: readonly (readonly [string, (x: number) => boolean])[] = [
  ['is_nan', Number.isNaN],
  ['is_finite', Number.isFinite],
  ['is_infinite', (x) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY],
]

export const floatFunctions: readonly NativeFunction[] = [
  ...getters.map(([name, compute]) =>
    pure(name, ['f64'], (_, x) => new Float(compute(x.value)), { isGetter: true, bare: compute }),
  ),
  ...functions.map(([name, compute]) => pure(name, ['f64'], (_, x) => new Float(compute(x.value)), { bare: compute })),
  ...questions.map(([name, ask]) => getter(name, 'f64', (_, x) => ask(x.value))),
  pure('log', ['f64', 'f64'], (_, x, base) => new Float(logarithm(x.value, base.value))),
  pure('atan', ['f64', 'f64'], (_, y, x) => new Float(Math.atan2(y.value, x.value))),
  pure('hypot', ['f64', 'f64'], (_, x, y) => new Float(Math.hypot(x.value, y.value))),
  pure('PI', [], () => new Float(Math.PI)),
  pure('E', [], () => new Float(Math.E)),
]
