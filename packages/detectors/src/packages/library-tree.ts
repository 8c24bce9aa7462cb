// For tests: a tree of files in memory, analysed and judged as a run would do it.

import { posix } from 'node:path'
import { analyseFile } from '../analyse.js'
import { findEntryPoints } from '../entry-points/find-entry-points.js'
import { RecordWriters } from '../records/record-writers.js'
import { refuteClaim } from '../refute.js'
import { rules } from '../rules/rules.js'

export type Tree = Readonly<Record<string, string>>

const extensions = ['', '.ts', '.js', '.mjs', '.cjs', '/index.ts', '/index.js']

export function importPath(tree: Tree, from: string, specifier: string): string | undefined {
  if (specifier.startsWith('resource:')) return specifier.replace('resource:', 'resources/')
  const base = posix.normalize(posix.join(posix.dirname(from), specifier))
  const sources = [base, base.replace(/\.js$/, '.ts')]
  return sources.flatMap((each) => extensions.map((extension) => each + extension)).find((path) => path in tree)
}

/** `path-traversal in index.js:3 (low, true-positive)`, for each claim about a file. */
export async function judgedClaims(tree: Tree, path: string): Promise<string[]> {
  const resolve = (from: string, specifier: string): string | undefined => importPath(tree, from, specifier)
  const writers = new RecordWriters({
    paths: Object.keys(tree),
    entries: async () => Object.keys(tree).filter((each) => findEntryPoints(each, tree[each] ?? '').length > 0),
    read: async (each) => tree[each],
    resolve,
  })
  const load = async (specifier: string, from = path) => {
    const found = resolve(from, specifier) ?? (await writers.find(from, specifier))
    const text = tree[found ?? '']
    return found === undefined || text === undefined ? undefined : { path: found, text }
  }
  const analysis = await analyseFile({ path, text: tree[path] ?? '' }, { rules, load: (specifier) => load(specifier) })
  if (analysis.kind === 'failed') throw new Error(analysis.reason)
  const said = analysis.claims.map(async (claim) => {
    const paths = new Set([claim.place.path, ...claim.trace.map(({ quote }) => quote.place.path)])
    const files = [...paths].map((each) => ({ path: each, text: tree[each] ?? '' }))
    const { verdict } = await refuteClaim(claim, { files, rules, load })
    return `${claim.ruleId} in ${claim.place.path}:${claim.place.startLine} (${claim.confidence}, ${verdict})`
  })
  return Promise.all(said)
}
