// The option builders of the file handle's methods.

import type { BuilderDefinition, Options } from '../handles/options.js'
import { PlainError } from '../operation-error.js'
import { badStart } from './line-selection.js'

const readLinesOptions: BuilderDefinition = {
  name: 'ReadLinesOptions',
  summary: 'which lines to read; at least one of them',
  fields: [
    { name: 'count', type: 'i64', byDefault: 'unset', summary: 'how many; a negative count is from the end' },
    {
      name: 'start',
      type: 'i64',
      byDefault: 'unset',
      summary: 'the first line, from 1; the last for a negative count',
    },
  ],
  check: (options) => {
    requireNatural(options, 'start')
    const start = options.integer('start')
    if (start !== undefined && start < 1) throw new PlainError(`${badStart}: ${start}`)
  },
}

const readPageOptions: BuilderDefinition = {
  name: 'ReadPageOptions',
  summary: 'how long a page is',
  fields: [{ name: 'num_lines', type: 'i64', summary: 'lines of a page, at least one' }],
  check: (options) => {
    requireNatural(options, 'num_lines')
    if (options.integer('num_lines') === 0) {
      const reason = 'Read page options require the num_lines option to be set and greater than zero'
      throw new PlainError(`${reason}: 0`)
    }
  },
}

/** A number that must not be negative. */
function requireNatural(options: Options, name: string): void {
  const value = options.integer(name)
  if (value === undefined || value >= 0) return
  throw new PlainError(`Parameter conversion failed for ${name}: out of range integral type conversion attempted`)
}

export const fileBuilders: readonly BuilderDefinition[] = [readLinesOptions, readPageOptions]
