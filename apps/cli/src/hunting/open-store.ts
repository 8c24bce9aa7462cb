// The workspace and its findings for commands that only look, or that note a person's decision: no run, no gate, nothing of the
// repository is read.

import { join, resolve } from 'node:path'
import { stateFolder } from '@sallyport/runner/launch'
import { databaseName, defaultProject, openWorkspace, type Workspace, type WorkspaceOptions } from '@sallyport/scanner'
import { openStore, type Project } from '@sallyport/store'
import { UsageError } from '../usage-error.js'
import type { PlaceFlags } from './hunt-flags.js'

export interface PlacedFlags extends PlaceFlags {
  readonly dir?: string
}

/** Which workspace the flags mean. */
export function workspaceOptions({ dir = '.', workspace }: PlacedFlags): WorkspaceOptions {
  return { directory: resolve(dir), workspace, stateHome: stateFolder(process.env) }
}

/** Gives the findings of a repository to `use`; an error where no hunt was run there. */
export async function withFindings<T>(
  flags: PlacedFlags,
  mode: 'read' | 'write',
  use: (project: Project, workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = openWorkspace(workspaceOptions(flags))
  const options = { path: join(workspace.state, databaseName), now: () => new Date() }
  const reading = await openStore({ ...options, mode: 'read' })
  if (reading === undefined) {
    throw new UsageError(
      `no hunt was run in \`${workspace.root}\``,
      'run `sallyport hunt` there first, or name another with `--dir`',
    )
  }
  if (mode === 'read') {
    try {
      return await use(reading.project(defaultProject), workspace)
    } finally {
      await reading.close()
    }
  }
  await reading.close()
  const store = await openStore(options)
  try {
    return await use(store.project(defaultProject), workspace)
  } finally {
    await store.close()
  }
}
