// What the functions that a language has without an import give for constants: `len('abc')`, `max(1, 2)`.

import type { Constant } from './instruction.js'

const mostGiven = 8

type Compute = (given: readonly Constant[]) => string | number | boolean | undefined

const functions: Readonly<Record<string, Compute>> = {
  abs: ([value, more]) => (value?.type === 'number' && more === undefined ? Math.abs(value.value) : undefined),
  bool: ([value, more]) => (value?.type === 'number' && more === undefined ? value.value !== 0 : undefined),
  int: ([value, more]) => (more === undefined ? whole(value) : undefined),
  len: ([value, more]) => (value?.type === 'string' && more === undefined ? [...value.value].length : undefined),
  max: (given) => extreme(given, Math.max),
  min: (given) => extreme(given, Math.min),
  ord: ([value, more]) =>
    value?.type === 'string' && more === undefined && [...value.value].length === 1
      ? value.value.codePointAt(0)
      : undefined,
  str: ([value, more]) =>
    more === undefined && (value?.type === 'string' || (value?.type === 'number' && Number.isInteger(value.value)))
      ? String(value.value)
      : undefined,
}

function whole(value: Constant | undefined): number | undefined {
  if (value?.type === 'number') return Math.trunc(value.value)
  return value?.type === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value.value) ? Number(value.value) : undefined
}

function extreme(given: readonly Constant[], of: (...values: number[]) => number): number | undefined {
  const numbers = given.flatMap((each) => (each.type === 'number' ? [each.value] : []))
  return given.length > 1 && numbers.length === given.length ? of(...numbers) : undefined
}

/** Nothing where the function is not known, or what it is given. */
export function knownFunction(name: string, given: readonly (Constant | undefined)[]): Constant | undefined {
  if (!Object.hasOwn(functions, name) || given.length > mostGiven) return undefined
  const known = given.flatMap((each) => each ?? [])
  const value = known.length === given.length ? functions[name]?.(known) : undefined
  if (typeof value === 'string') return { type: 'string', value }
  if (typeof value === 'number') return { type: 'number', value }
  return typeof value === 'boolean' ? { type: 'boolean', value } : undefined
}

export function isKnownFunction(name: string): boolean {
  return Object.hasOwn(functions, name)
}
