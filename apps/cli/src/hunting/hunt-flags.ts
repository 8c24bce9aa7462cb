// The options that hunting commands share, and the request that they make.

import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Severity } from '@sallyport/findings'
import { stateFolder } from '@sallyport/runner/launch'
import type { AskConsent, HuntOptions, HuntRequest, PipelineStage, ProgressEvent } from '@sallyport/scanner'
import { type AgentFlags, agentRequest } from './agent-flags.js'
import { type Interruption, isAlive } from './signals.js'

/** Where a command looks: the same for all of them. */
export interface PlaceFlags {
  readonly workspace?: string
  readonly output?: 'human' | 'json' | 'jsonl'
}

export interface HuntFlags extends PlaceFlags, AgentFlags {
  readonly failOn?: Severity
  readonly verifyContent?: boolean
  readonly force?: boolean
  readonly limit?: number
  readonly gitHistory?: boolean
  readonly people?: boolean
  readonly strictCoverage?: boolean
  readonly threads?: number
}

function huntOptions(flags: HuntFlags, estimateOnly: boolean): HuntOptions {
  return {
    estimateOnly,
    verifyContent: flags.verifyContent === true,
    force: flags.force === true,
    limit: flags.limit,
    stopAfterDry: flags.stopAfterDry,
    gitHistory: flags.gitHistory === true,
    people: flags.people === true,
  }
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
    options: huntOptions(flags, command === 'estimate'),
    agents: agentRequest(flags),
    environment: process.env,
    askConsent,
    workerUrl,
    threads: flags.threads ?? Math.max(1, availableParallelism()),
    pid: process.pid,
    isAlive,
    signal: interruption.signal,
    now: () => new Date(),
    onProgress,
  }
}
