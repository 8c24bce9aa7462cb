// The finding that an id, or the beginning of one, means; and what was probably meant where it means none.

import { closest, visibleLine } from '@sallyport/diagnostics'
import type { FindingRecord } from '@sallyport/findings'
import { readFindings, type Workspace } from '@sallyport/scanner'
import type { Project } from '@sallyport/store'
import { UsageError } from '../usage-error.js'

const leastPrefix = 3
const mostSuggested = 5

export async function findRecord(project: Project, workspace: Workspace, id: string): Promise<FindingRecord> {
  const known = await readFindings(project, workspace, new Date())
  const found = known.find(({ finding }) => finding.id === id)
  if (found !== undefined) return found
  const near = closest(
    id,
    known.map(({ finding }) => finding.id),
  )
  throw new UsageError(
    `there is no finding \`${visibleLine(id)}\``,
    near === undefined
      ? '`sallyport findings list --all` lists them'
      : `did you mean \`${near}\`? \`sallyport findings list --all\` lists them`,
  )
}

/** Also by the beginning of an id, with or without its `f-`, where only one begins so. For commands that only look. */
export async function findByPrefix(project: Project, workspace: Workspace, written: string): Promise<FindingRecord> {
  const known = await readFindings(project, workspace, new Date())
  const prefix = written.startsWith('f-') ? written : `f-${written}`
  const begun = known.filter(({ finding }) => finding.id.startsWith(prefix))
  const [only, ...others] = prefix.length - 2 < leastPrefix ? [] : begun
  if (only !== undefined && others.length === 0) return only
  if (begun.length < 2) return findRecord(project, workspace, written)
  const shown = begun
    .slice(0, mostSuggested)
    .map(
      ({ finding }) => `\`${finding.id}\` (${visibleLine(finding.claim.place.path)}:${finding.claim.place.startLine})`,
    )
  const more = begun.length > mostSuggested ? `, and ${begun.length - mostSuggested} more` : ''
  throw new UsageError(
    `${begun.length} findings begin with \`${visibleLine(written)}\``,
    `write more of the id: ${shown.join(', ')}${more}`,
  )
}
