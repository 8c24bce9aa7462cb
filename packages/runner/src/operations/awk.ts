// awk_*: fields and lines of a text file, parted by literal text. Those that read a file ask as `cat` does; awk_split asks
// nothing.

import { Float } from '@sallyport/rhai'
import type { Host } from '../host.js'
import { OperationError } from '../operation-error.js'
import { withFile } from './access.js'
import { asksToShow } from './asks.js'
import { linesOf } from './content.js'
import { defineOperation } from './operation.js'
import { readShown } from './shown-content.js'

/** Characters that one charged operation of the script pays for when text is cut. */
const charactersPerUnit = 16

const pathParameter = { name: 'path', type: 'string' } as const
const fieldParameters = [
  { name: 'field', type: 'int' },
  { name: 'delimiter', type: 'string' },
] as const

export const awkSplit = defineOperation({
  name: 'awk_split',
  summary: 'the parts of a text between the occurrences of a delimiter, which is no pattern',
  parameters: [
    { name: 'text', type: 'string' },
    { name: 'delimiter', type: 'string' },
  ],
  returns: 'array of string',
  asks: [],
  perform: (host, { text, delimiter }) => {
    host.charge(text.length / charactersPerUnit)
    return splitText(text, delimiter)
  },
})

export const awkField = defineOperation({
  name: 'awk_field',
  summary: 'one field (from 1) of every line that has it',
  parameters: [...fieldParameters, pathParameter],
  returns: 'array of string',
  asks: asksToShow,
  perform: (host, { field, delimiter, path }) => fieldsOf(host, field, delimiter, path),
})

export const awkSum = defineOperation({
  name: 'awk_sum',
  summary: 'the sum of one field (from 1) over all lines; what is no number is left out',
  parameters: [...fieldParameters, pathParameter],
  returns: 'float',
  asks: asksToShow,
  perform: (host, { field, delimiter, path }) => {
    const numbers = fieldsOf(host, field, delimiter, path).flatMap((text) => parseNumber(text.trim()) ?? [])
    return new Float(numbers.reduce((sum, number) => sum + number, 0))
  },
})

export const awkCountUnique = defineOperation({
  name: 'awk_count_unique',
  summary: 'how often each value of one field (from 1) occurs',
  parameters: [...fieldParameters, pathParameter],
  returns: 'map of string to int',
  asks: asksToShow,
  perform: (host, { field, delimiter, path }) => {
    const counts = new Map<string, number>()
    for (const value of fieldsOf(host, field, delimiter, path)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  },
})

export const awkFilter = defineOperation({
  name: 'awk_filter',
  summary: 'the lines that hold a text, which is no pattern',
  parameters: [{ name: 'text', type: 'string' }, pathParameter],
  returns: 'array of string',
  asks: asksToShow,
  perform: (host, { text, path }) => readLines(host, path).filter((line) => line.includes(text)),
})

export const awkFilterField = defineOperation({
  name: 'awk_filter_field',
  summary: 'the lines of which one field (from 1) holds a text',
  parameters: [...fieldParameters, { name: 'text', type: 'string' }, pathParameter],
  returns: 'array of string',
  asks: asksToShow,
  perform: (host, { field, delimiter, text, path }) => {
    const index = fieldIndex(field)
    return readLines(host, path).filter((line) => splitText(line, delimiter)[index]?.includes(text) === true)
  },
})

export const awkFilterRange = defineOperation({
  name: 'awk_filter_range',
  summary: 'the lines from one number to another, both included, counted from 1',
  parameters: [{ name: 'first', type: 'int' }, { name: 'last', type: 'int' }, pathParameter],
  returns: 'array of string',
  asks: asksToShow,
  perform: (host, { first, last, path }) => {
    if (first < 1 || last < first) {
      throw new OperationError('InvalidArguments', `Invalid arguments: awk: invalid range ${first}..${last}`)
    }
    return readLines(host, path).slice(Number(first) - 1, Number(last))
  },
})

function fieldsOf(host: Host, field: number | bigint, delimiter: string, path: string): string[] {
  const index = fieldIndex(field)
  return readLines(host, path).flatMap((line) => splitText(line, delimiter)[index] ?? [])
}

function fieldIndex(field: number | bigint): number {
  if (field < 1) throw new OperationError('InvalidArguments', 'Invalid arguments: awk: field number must be >= 1')
  return Number(field) - 1
}

/** The lines of a file, paid for as text that will be cut into fields. */
function readLines(host: Host, path: string): string[] {
  const text = withFile(host, path, (object) => readShown(host, object).text)
  host.charge(text.length / charactersPerUnit)
  return linesOf(text)
}

/** By an empty delimiter, between all characters and at both ends, as Rust does. */
function splitText(text: string, delimiter: string): string[] {
  return delimiter === '' ? ['', ...text, ''] : text.split(delimiter)
}

const numberForm = /^[+-]?(?:inf|infinity|nan|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i

/** A number in the forms that Rust's `f64` reads. */
function parseNumber(text: string): number | undefined {
  if (!numberForm.test(text)) return undefined
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  const word = text.replace(/^[+-]/, '').toLowerCase()
  if (word === 'nan') return Number.NaN
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
