// Samples as data: their text, and what the comments in it expect of the lines below them.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const rulesFolder: string = fileURLToPath(new URL('../src/rules', import.meta.url))

export interface Expectation {
  /** `todo-finding`: known to be missed; it fails as soon as it is found. `hint`: claimed in the tier `explore` only. */
  readonly kind: 'finding' | 'hint' | 'ok' | 'todo-finding'
  readonly ruleId: string
  /** 1-based: the first line below the comment that is no such comment. */
  readonly line: number
}

export interface Sample {
  readonly ruleId: string
  readonly name: string
  readonly text: string
  readonly expectations: readonly Expectation[]
}

export function ruleFolders(folder: string = rulesFolder): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** What a rule's folder lacks, in words. */
export function folderFaults(ruleId: string, folder: string = rulesFolder): string[] {
  const names = readdirSync(`${folder}/${ruleId}`)
  const samples = names.includes('samples') ? readdirSync(`${folder}/${ruleId}/samples`) : []
  return [
    ...(names.includes('README.md') ? [] : ['no README.md']),
    ...(names.includes('rule.ts') ? [] : ['no rule.ts']),
    ...['vulnerable', 'safe'].flatMap((kind) =>
      samples.filter((name) => name.startsWith(`${kind}-`)).length < 2 ? [`fewer than two ${kind} samples`] : [],
    ),
  ]
}

export function readSamples(ruleId: string): Sample[] {
  const folder = `${rulesFolder}/${ruleId}/samples`
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      return { ruleId, name, text, expectations: readExpectations(text) }
    })
}

const comment = /^\s*(?:\/\/|\{\/\*)\s*(finding|hint|ok|todo-finding): ([a-z-]+)/

function readExpectations(text: string): Expectation[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index): Expectation[] => {
    const [, kind, ruleId] = comment.exec(line) ?? []
    if ((kind !== 'finding' && kind !== 'hint' && kind !== 'ok' && kind !== 'todo-finding') || ruleId === undefined)
      return []
    const below = lines.findIndex((other, at) => at > index && !comment.test(other))
    return [{ kind, ruleId, line: below + 1 }]
  })
}
