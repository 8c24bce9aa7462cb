// `node:module` of the pretend machine: the libraries that the runner loads when it first needs them.

import * as re2 from 're2js'
import { absent } from './absent.js'

/** What else the runner asks for, and what a reader of the error understands. */
const missing: Readonly<Record<string, string>> = {
  tar: 'no archives',
  minizlib: 'no reader of compressed files',
}

export function createRequire(): (name: string) => unknown {
  return (name) => {
    if (name === 're2js') return re2
    throw absent(missing[name] ?? `no \`${name}\``)
  }
}
