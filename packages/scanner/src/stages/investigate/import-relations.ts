// Which of the files to investigate import one another, read through the door of the stage: for agents that get several at once.

import { relativeImports } from '@sallyport/detectors'
import type { GuardedTools } from '../../agents/guarded-tools.js'
import { importPaths } from '../../agents/resolve-import.js'

/** By path: the files that it imports or that import it, in the order of their names. */
export type Related = ReadonlyMap<string, readonly string[]>

const filesInTurn = 20

export async function importRelations(
  paths: readonly string[],
  tools: GuardedTools,
  signal: AbortSignal,
): Promise<Related> {
  const known = new Set(paths)
  const related = new Map<string, Set<string>>(paths.map((path) => [path, new Set()]))
  for (const [index, path] of paths.entries()) {
    if (index % filesInTurn === 0) await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) break
    const text = tools.peek(path)?.lines.join('\n') ?? ''
    for (const specifier of relativeImports(path, text)) {
      const target = importPaths(path, specifier).find((each) => known.has(each))
      if (target === undefined || target === path) continue
      related.get(path)?.add(target)
      related.get(target)?.add(path)
    }
  }
  return new Map([...related].map(([path, others]) => [path, [...others].sort()]))
}
