// What agents are told of the project before they look: INFO.md where its operator accepted it, what its manifests name, and what the scan found.

import {
  detectTechnologies,
  findSecrets,
  type Manifest,
  maskSecrets,
  type PackageTechnologies,
} from '@sallyport/detectors'
import type { AgentHost } from '@sallyport/runner/operations'
import type { FileRecord, Project } from '@sallyport/store'
import { isManifest } from '../../manifests.js'
import { readTreeFile } from '../../operations/read-files.js'
import type { Workspace } from '../../workspace/workspace.js'
import { readWorkspaceFile } from '../../workspace/workspace-files.js'

export interface ProjectFacts {
  readonly text: string
  /** Ids, for the notes on technologies. */
  readonly technologies: readonly string[]
}

const mostInfo = 20_000
const mostEntryPoints = 100
const mostPackages = 60
const mostManifests = 500
const mostManifestBytes = 512 * 1024

/** `host`: the door of the agent that is told. */
export async function projectFactsText(workspace: Workspace, project: Project, host: AgentHost): Promise<ProjectFacts> {
  const isOwn = workspace.trust === 'accepted' || workspace.trust === 'named'
  const info =
    isOwn && workspace.folder !== undefined ? readWorkspaceFile(workspace.folder, 'INFO.md')?.text : undefined
  const entryPoints = await project.entryPoints()
  const shown = entryPoints
    .slice(0, mostEntryPoints)
    .map(({ kind, name, place }) => `- ${kind} ${name} in ${place.path}:${place.startLine}`)
  const rest = entryPoints.length - shown.length
  const packages = detectTechnologies(readManifests(workspace, await project.files(), host))
  const text = [
    ...(info === undefined ? [] : [info.slice(0, mostInfo)]),
    ...(packages.length === 0 ? [] : ['Packages and what they are made of:']),
    ...packages.slice(0, mostPackages).map(packageLine),
    ...(packages.length > mostPackages ? [`and ${packages.length - mostPackages} more`] : []),
    `Entry points that the scan found: ${entryPoints.length}`,
    ...shown,
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n')
  const technologies = new Set(packages.flatMap((each) => each.technologies))
  return { text, technologies: [...technologies].sort() }
}

function packageLine({ package: name, path, technologies }: PackageTechnologies): string {
  return `- ${name} in ${path}: ${technologies.length === 0 ? 'nothing known' : technologies.slice(0, 30).join(', ')}`
}

/** As they are now, with their secrets masked; what this agent may not read is left out. */
function readManifests({ root }: Workspace, files: readonly FileRecord[], host: AgentHost): Manifest[] {
  return files
    .filter(({ path }) => isManifest(path))
    .slice(0, mostManifests)
    .flatMap(({ path }) => {
      const read = readTreeFile(host, { root }, path, mostManifestBytes)
      if ('kind' in read) return []
      const text = Buffer.from(read.bytes).toString('utf8')
      return [{ path, text: maskSecrets(text, findSecrets(text)) }]
    })
}
