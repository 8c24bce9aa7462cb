// `init`: what it would make, and making it. INVARIANT: it writes new files only, and accepts nothing that it did not make: a
// workspace that is there already, and that this operator never accepted, is refused.

import { join } from 'node:path'
import { loadCedar } from '@sallyport/policy'
import { newRunId } from '@sallyport/runner/launch'
import { effectiveUser, openAuditFile } from '@sallyport/runner/operations'
import { Doors, openGate } from '../doors.js'
import { WorkspaceError } from '../errors.js'
import { huntersPolicy } from '../workspace/hunters-policy.js'
import { foreignState } from '../workspace/state-folder.js'
import { recordTrust, type TrustState, trustState } from '../workspace/trust.js'
import { openWorkspace, repositoryRoot, type Workspace, workspaceFolderName } from '../workspace/workspace.js'
import { hasWorkspace, isThere, workspaceDigest, writeNewFile } from '../workspace/workspace-files.js'
import { refinePrompt, setupPage, skillPage } from './guide-pages.js'
import { infoPage } from './info-page.js'
import { type Survey, surveyRepository } from './survey.js'

export interface InitRequest {
  readonly directory: string
  readonly stateHome: string
  readonly now: () => Date
}

export interface InitPlan {
  readonly root: string
  readonly folder: string
  /** Files to make, and files that are there and stay as they are. */
  readonly files: readonly { readonly name: string; readonly action: 'create' | 'keep'; readonly text: string }[]
  readonly survey: Survey
  /** For a coding agent, pasted by a person. */
  readonly prompt: string
  readonly trust: TrustState | 'none'
}

/** Looks at the repository through the guard and says what `applyInit` would do. */
export async function planInit(request: InitRequest): Promise<InitPlan> {
  const root = repositoryRoot(request.directory)
  const folder = join(root, workspaceFolderName)
  const trust = hasWorkspace(folder) ? trustState(request.stateHome, root, workspaceDigest(folder)) : 'none'
  if (trust === 'unknown') throw notOurs(folder)
  const survey = await surveyThroughGate(request)
  const texts: readonly (readonly [string, string])[] = [
    ['config.json', configText],
    ['INFO.md', infoPage(openedName(root), survey)],
    ['SETUP.md', setupPage()],
    ['SKILL.md', skillPage()],
    ['policies/hunters.cedar', huntersPolicy(root)],
    ['.gitignore', 'state/\n'],
  ]
  return {
    root,
    folder,
    files: texts.map(([name, text]) => ({ name, text, action: isThere(folder, name) ? 'keep' : 'create' })),
    survey,
    prompt: refinePrompt(representativeFiles(survey)),
    trust,
  }
}

/** Makes what is missing, and accepts the workspace unless somebody changed it since it was accepted. */
export function applyInit(plan: InitPlan, request: InitRequest): { readonly isAccepted: boolean } {
  for (const { name, text, action } of plan.files) if (action === 'create') writeNewFile(plan.folder, name, text)
  if (plan.trust === 'changed') return { isAccepted: false }
  recordTrust(request.stateHome, plan.root, workspaceDigest(plan.folder), request.now())
  return { isAccepted: true }
}

export interface Accepted {
  readonly root: string
  readonly folder: string
  readonly before: TrustState
  readonly workspace: Workspace
}

/** `trust`: accepts a workspace as it is now. Its policies must load, or there would be nothing to accept. */
export async function acceptWorkspace(request: InitRequest): Promise<Accepted> {
  const root = repositoryRoot(request.directory)
  const folder = join(root, workspaceFolderName)
  if (!hasWorkspace(folder)) {
    throw new WorkspaceError({
      code: 'workspace/missing',
      message: `there is no workspace at \`${folder}\``,
      hint: 'make one: `sallyport init`',
    })
  }
  const digest = workspaceDigest(folder)
  const before = trustState(request.stateHome, root, digest)
  const named = openWorkspace({ ...request, workspace: folder })
  openGate(await loadCedar({ tierUp: false }), named)
  recordTrust(request.stateHome, root, digest, request.now())
  return { root, folder, before, workspace: named }
}

async function surveyThroughGate({ directory, stateHome, now }: InitRequest): Promise<Survey> {
  const workspace = openWorkspace({ directory, stateHome })
  // One decision covers most of a directory, so the policy engine is not worth optimising: that costs half a second at start.
  const gate = openGate(await loadCedar({ tierUp: false }), workspace)
  const run = newRunId(now())
  const path = join(foreignState(stateHome, workspace.root), 'audit', `${run}.jsonl`)
  const auditLog = openAuditFile({ path, run, now, sync: false })
  auditLog.note({
    kind: 'start',
    schema: 'sallyport/audit',
    schemaVersion: 1,
    program: 'sallyport',
    principal: `User::"${effectiveUser()}"`,
    mode: 'enforce',
    profile: 'default',
    policy: gate.digest,
  })
  const doors = new Doors(gate, auditLog, now)
  try {
    return surveyRepository(doors.of('scan'), workspace.root)
  } finally {
    auditLog.close({ kind: 'end', status: 'success', ...doors.counts })
    doors.close()
  }
}

function openedName(root: string): string {
  return root.slice(root.lastIndexOf('/') + 1) || 'root'
}

/** Manifests and files with many entry points: what tells most about a project. */
function representativeFiles({ packages, entryPoints }: Survey): string[] {
  const counts = new Map<string, number>()
  for (const { place } of entryPoints) counts.set(place.path, (counts.get(place.path) ?? 0) + 1)
  const busiest = [...counts].sort((one, other) => other[1] - one[1]).map(([path]) => path)
  const manifests = packages.map(({ path }) => (path === '.' ? 'the manifest at the root' : `the manifest in ${path}`))
  return [...manifests.slice(0, 4), ...busiest.slice(0, 8)]
}

const configText = `// How Sallyport hunts in this repository. Data only. After a change: \`sallyport trust\`.
{
  // Left out, beside what .gitignore and .sallyportignore name; patterns as there.
  "ignore": [],

  // Larger files are named in coverage and not read.
  "maxFileBytes": 4194304,

  // Rules that are not used, by id; \`sallyport rules\` lists them.
  "disabledRules": []
}
`

function notOurs(folder: string): WorkspaceError {
  return new WorkspaceError({
    code: 'workspace/not-yours',
    message: `\`${folder}\` is there already, and you never accepted it`,
    hint: 'it may have come with the repository: look at it, then accept it with `sallyport trust`, or remove it',
  })
}
