// The options that hunting commands share, and the request that they make.

import { resolve } from 'node:path'
import type { Severity, Tier } from '@sallyport/findings'
import { stateFolder } from '@sallyport/runner/launch'
import type {
  AskConsent,
  DiffRequest,
  HuntOptions,
  HuntRequest,
  PipelineStage,
  ProgressEvent,
} from '@sallyport/scanner'
import { approvalsOf, mainThreadApprover } from '../approvals.js'
import { UsageError } from '../usage-error.js'
import { type AgentFlags, agentRequest } from './agent-flags.js'
import { type Interruption, isAlive } from './signals.js'
import { defaultMemory, defaultThreads } from './threads.js'

/** Where a command looks: the same for all of them. */
export interface PlaceFlags {
  readonly workspace?: string
  readonly output?: 'human' | 'json' | 'jsonl'
}

export interface HuntFlags extends PlaceFlags, AgentFlags {
  readonly failOn?: Severity
  readonly tier?: Tier
  readonly verifyContent?: boolean
  readonly force?: boolean
  readonly limit?: number
  readonly gitHistory?: boolean
  readonly people?: boolean
  readonly strictCoverage?: boolean
  readonly threads?: number
  readonly approvalTimeout?: number
  readonly base?: string
  readonly staged?: boolean
  readonly commit?: string
  readonly files?: readonly string[]
  readonly import?: readonly string[]
}

function huntOptions(command: string, flags: HuntFlags): HuntOptions {
  return {
    diff: diffRequest(command, flags),
    tier: flags.tier ?? 'default',
    estimateOnly: command === 'estimate',
    verifyContent: flags.verifyContent === true,
    force: flags.force === true,
    limit: flags.limit,
    stopAfterDry: flags.stopAfterDry,
    gitHistory: flags.gitHistory === true,
    people: flags.people === true,
  }
}

/** What changed, as one of the flags says it; `review` means the main branch where none does. */
function diffRequest(command: string, { base, staged, commit, files }: HuntFlags): DiffRequest | undefined {
  const asked: DiffRequest[] = [
    ...(base === undefined ? [] : [{ kind: 'base' as const, ref: base }]),
    ...(staged === true ? [{ kind: 'staged' as const }] : []),
    ...(commit === undefined ? [] : [{ kind: 'commit' as const, ref: commit }]),
    ...(files === undefined ? [] : [{ kind: 'files' as const, files }]),
  ]
  if (asked.length > 1)
    throw new UsageError(
      `${asked.map(({ kind }) => `\`--${kind}\``).join(' and ')} cannot be given together`,
      'each of them says what changed: name one',
    )
  return asked[0] ?? (command === 'review' ? { kind: 'base', ref: undefined } : undefined)
}

export function huntRequest(
  command: string,
  directory: string,
  stages: readonly PipelineStage[],
  flags: HuntFlags,
  workerUrl: URL,
  interruption: Interruption,
  onProgress: (event: ProgressEvent) => void,
  askConsent: AskConsent,
): HuntRequest {
  return {
    command,
    directory: resolve(directory),
    workspace: flags.workspace,
    stateHome: stateFolder(process.env),
    stages,
    options: huntOptions(command, flags),
    agents: agentRequest(flags),
    environment: process.env,
    askConsent,
    approver: mainThreadApprover(approvalsOf(process.env, flags.approvalTimeout), interruption.signal),
    workerUrl,
    threads: flags.threads ?? defaultThreads(),
    // Who asks for threads gets them.
    memory: flags.threads === undefined ? defaultMemory : undefined,
    pid: process.pid,
    isAlive,
    signal: interruption.signal,
    now: () => new Date(),
    onProgress,
  }
}
