// Which files of the tree bring data of requests into the records of a kind: asked for by analyses of files that read such records. Its
// texts are read through the gate as the agent of the stage, each once for a run.

import { classifyContent, RecordWriters } from '@sallyport/detectors'
import type { AgentHost } from '@sallyport/runner/operations'
import type { Project } from '@sallyport/store'
import { readTreeFile } from '../operations/read-files.js'
import type { KeptReads } from './kept-reads.js'
import { importPaths } from './resolve-import.js'

export interface WritersSettings {
  readonly root: string
  readonly mostBytes: number
  readonly host: AgentHost
  readonly keptReads: KeptReads
  /** The files of the tree, with their hashes as the scan saw them. */
  readonly hashes: ReadonlyMap<string, { readonly contentHash?: string | undefined }>
  readonly project: Pick<Project, 'entryPoints'>
}

export function treeWriters({ root, mostBytes, host, keptReads, hashes, project }: WritersSettings): RecordWriters {
  const read = (path: string): string | undefined => {
    const known = keptReads.get(host.principal.id, path, hashes.get(path)?.contentHash ?? '')
    const file = known ?? readTreeFile(host, { root }, path, mostBytes)
    if ('kind' in file) return undefined
    if (known === undefined) keptReads.keep(host.principal.id, file)
    const content = classifyContent(path, file.bytes)
    return content.kind === 'skipped' ? undefined : content.text
  }
  return new RecordWriters({
    paths: hashes.keys(),
    entries: async () => {
      const paths = (await project.entryPoints()).map(({ place }) => place.path)
      return [...new Set(paths)].filter((path) => hashes.has(path))
    },
    read: (path) => Promise.resolve(read(path)),
    resolve: (from, specifier) => importPaths(from, specifier).find((each) => hashes.has(each)),
  })
}
