// The corpus as files: its programs, its modules, and what is known not to come out as in Rhai.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type CorpusProgram, readCorpus } from './corpus-file.js'

const folder = new URL('./corpus/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

export interface CorpusFile {
  readonly name: string
  readonly programs: readonly CorpusProgram[]
}

export function corpusFiles(): readonly CorpusFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.rhai'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.rhai$/, '')
      return { name, programs: readCorpus(name, read(file)) }
    })
}

/** The text of a module, by its name in the corpus. */
export function readModule(name: string): string | undefined {
  return existsSync(new URL(`${name}.rhai`, folder)) ? read(`${name}.rhai`) : undefined
}

/** Names and texts of all modules. */
export function corpusModules(): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\/.*\.rhai$/.test(name))
  return new Map(names.map((name) => [name.replace(/\.rhai$/, ''), read(name)]))
}

/** `program@level`, as the file lists them. */
export function expectedFailures(): ReadonlySet<string> {
  const lines = read('expected-failures.txt').split('\n')
  return new Set(lines.map((line) => line.replace(/\s*\/\/.*/, '').trim()).filter((line) => line !== ''))
}
