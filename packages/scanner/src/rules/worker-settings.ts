// What every worker of a run is told of its workspace: which rules are in force.

import { entryPointRule } from '@sallyport/findings'
import type { WorkerSettings } from '../workers/protocol.js'
import type { Workspace } from '../workspace/workspace.js'
import { ownRulesOf } from './own-rules.js'

export function workerSettings(workspace: Workspace): WorkerSettings {
  const { disabledRules } = workspace.config
  return { disabledRules, ownRules: ownRulesOf(workspace).rules, entryPointRule }
}
