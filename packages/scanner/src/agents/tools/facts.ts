// What agents are told of the project before they look: INFO.md where its operator accepted it, and what the scan found.

import type { Project } from '@sallyport/store'
import type { Workspace } from '../../workspace/workspace.js'
import { readWorkspaceFile } from '../../workspace/workspace-files.js'

export interface ProjectFacts {
  readonly text: string
  /** Ids, for the notes on technologies. */
  readonly technologies: readonly string[]
}

const mostInfo = 20_000
const mostEntryPoints = 100

export async function projectFactsText(workspace: Workspace, project: Project): Promise<ProjectFacts> {
  const isOwn = workspace.trust === 'accepted' || workspace.trust === 'named'
  const info =
    isOwn && workspace.folder !== undefined ? readWorkspaceFile(workspace.folder, 'INFO.md')?.text : undefined
  const entryPoints = await project.entryPoints()
  const shown = entryPoints
    .slice(0, mostEntryPoints)
    .map(({ kind, name, place }) => `- ${kind} ${name} in ${place.path}:${place.startLine}`)
  const rest = entryPoints.length - shown.length
  const text = [
    ...(info === undefined ? [] : [info.slice(0, mostInfo)]),
    `Entry points that the scan found: ${entryPoints.length}`,
    ...shown,
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n')
  const named = /^- .*?\): (.+)$/gm
  const technologies = new Set([...(info ?? '').matchAll(named)].flatMap(([, list = '']) => list.split(', ')))
  return { text, technologies: [...technologies].sort() }
}
