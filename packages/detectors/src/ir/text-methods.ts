// What methods of a constant text give for constant arguments: those that mean the same in every language that has them.

import type { Constant } from './instruction.js'

type Method = (
  text: string,
  first: Constant | undefined,
  second: Constant | undefined,
) => string | number | boolean | undefined

/** Of a text that is repeated. */
const longestText = 10_000

const methods: Readonly<Record<string, Method>> = {
  endsWith: (text, part) => (part?.type === 'string' ? text.endsWith(part.value) : undefined),
  charAt: (text, at) => (isIndex(at, text.length - 1) ? text.charAt(at.value) : undefined),
  // The bytes and the letters of a text say as much as the text.
  getBytes: (text) => text,
  toCharArray: (text) => text,
  concat: (text, more) => (more?.type === 'string' ? text + more.value : undefined),
  indexOf: (text, part, from) => (part?.type === 'string' && from === undefined ? text.indexOf(part.value) : undefined),
  includes: (text, part) => (part?.type === 'string' ? text.includes(part.value) : undefined),
  isEmpty: (text) => text === '',
  length: (text) => text.length,
  startsWith: (text, part) => (part?.type === 'string' ? text.startsWith(part.value) : undefined),
  substring: (text, from, to) => {
    if (!isIndex(from, text.length)) return undefined
    if (to === undefined) return text.substring(from.value)
    return isIndex(to, text.length) && to.value >= from.value ? text.substring(from.value, to.value) : undefined
  },
  slice: (text, from, to) => {
    if (from?.type !== 'number' || (to !== undefined && to.type !== 'number')) return undefined
    return text.slice(from.value, to?.value)
  },
  repeat: (text, times) =>
    isIndex(times, longestText / Math.max(text.length, 1)) ? text.repeat(times.value) : undefined,
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  orElse: (text) => text,
  // Python
  lower: (text) => text.toLowerCase(),
  strip: (text, letters) => (letters === undefined ? text.trim() : undefined),
  upper: (text) => text.toUpperCase(),
}

function isIndex(constant: Constant | undefined, most: number): constant is { type: 'number'; value: number } {
  return (
    constant?.type === 'number' && Number.isInteger(constant.value) && constant.value >= 0 && constant.value <= most
  )
}

export function isTextMethod(name: string): boolean {
  return Object.hasOwn(methods, name)
}

/** Nothing where it is not known, also where an argument is not. */
export function textMethod(
  name: string,
  receiver: Constant,
  given: readonly (Constant | undefined)[],
): Constant | undefined {
  if (name === 'orElse') return given.length === 1 ? (receiver.type === 'null' ? given[0] : receiver) : undefined
  if (receiver.type !== 'string' || given.length > 2) return undefined
  // Which signs the bytes stand for is no matter.
  if (given.includes(undefined) && name !== 'getBytes') return undefined
  const value = methods[name]?.(receiver.value, given[0], given[1])
  if (typeof value === 'string') return { type: 'string', value }
  if (typeof value === 'number') return { type: 'number', value }
  return typeof value === 'boolean' ? { type: 'boolean', value } : undefined
}
