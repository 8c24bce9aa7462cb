// One run in the playground: the real policy code, guard, operations and texts of `sallyport run`, on the pretend machine. What the
// command does between its arguments and its answer is done here, with the same calls in the same order.

import { isCodedError, renderError } from '@sallyport/diagnostics'
import { type Cedar, CedarAuthorizer, loadPolicies, PolicyError, problemErrors, proveGate } from '@sallyport/policy'
import { exitCode, exitCodeOf } from '../../../../apps/cli/src/exit-code.js'
import { presentRun } from '../../../../apps/cli/src/present-run.js'
import { Terminal } from '../../../../apps/cli/src/terminal.js'
import { openAuditFile } from '../../../../packages/runner/src/audit/audit-log.js'
import { freezeIntrinsics } from '../../../../packages/runner/src/launch/intrinsics.js'
import { type Limits, profiles } from '../../../../packages/runner/src/limits.js'
import { newRunId } from '../../../../packages/runner/src/run-id.js'
import { runScript } from '../../../../packages/runner/src/runner.js'
import { written } from '../machine/globals.js'
import type { Kernel } from '../machine/kernel.js'
import { startMachine } from '../machine/machine.js'
import { plantTree, readTree, TreeError } from '../machine/tree.js'
import { DecisionList } from './decisions.js'
import type { Finished, Order } from './protocol.js'

/** The state of the command itself: reserved, as it is there, and not shown. */
const stateFolder = '/.sallyport-state'

/** Those of `sallyport run`, but for memory: a page has less. */
const limits: Limits = {
  ...profiles.default,
  script: { ...profiles.default.script, maxMemoryBytes: profiles.strict.script.maxMemoryBytes },
}

export function perform(cedar: Cedar, order: Order): Finished {
  const started = performance.now()
  written.out = ''
  written.error = ''
  const terminal = new Terminal({ color: false, quiet: false })
  try {
    freezeIntrinsics()
    const kernel = startMachine(order.user)
    plantTree(kernel, order.entries)
    return { ...ran(cedar, order, kernel, terminal), milliseconds: performance.now() - started }
  } catch (error) {
    for (const text of refusalTexts(error)) terminal.complain(text)
    return { ...refused(), milliseconds: performance.now() - started }
  }
}

function ran(cedar: Cedar, order: Order, kernel: Kernel, terminal: Terminal): Omit<Finished, 'milliseconds'> {
  const script = { name: 'script.rhai', text: order.script }
  const policies = loadPolicies(cedar, [{ name: 'policy.cedar', text: order.policy }], { mode: 'strict' })
  const authorizer = new CedarAuthorizer(cedar, policies, { mode: 'enforce' })
  proveGate(cedar, authorizer)
  const principal = { type: 'User', id: order.user.name }
  const decisions = new DecisionList(principal)
  const run = newRunId(new Date())
  const now = (): Date => new Date()
  kernel.world.makeDirectory(kernel.world.root, stateFolder.slice(1), 0o700)
  const result = runScript(
    { script, policies, authorizer, scriptArguments: new Map() },
    {
      program: 'sallyport',
      run,
      principal,
      limits,
      profile: 'default',
      layers: ['frozen-intrinsics'],
      auditLog: decisions.watchRecord(openAuditFile({ path: `${stateFolder}/${run}.jsonl`, run, now, sync: false })),
      reserved: [stateFolder],
      logLevel: 'DEBUG',
      measuresProcess: false,
      now,
      interruption: () => undefined,
      sleep,
      watcher: decisions.watcher,
    },
  )
  for (const warning of problemErrors(policies.warnings)) terminal.remark(renderError(warning, undefined, 'warning'))
  presentRun(result, script, { format: 'human', isVerbose: false }, terminal)
  return {
    kind: 'finished',
    ending: result.ending,
    exitCode: exitCodeOf(result.ending, result.error?.message ?? ''),
    out: written.out,
    error: written.error,
    logs: result.logs.map(({ level, message, line }) => ({ level, message, line })),
    decisions: decisions.explain(policies, result.denials),
    hiddenDecisions: decisions.hidden,
    entries: readTree(kernel, stateFolder),
  }
}

/** A thread of a page cannot be put to sleep without shared memory, which few servers permit: it watches the clock. */
function sleep(milliseconds: number): void {
  const ends = performance.now() + milliseconds
  while (performance.now() < ends);
}

function refused(): Omit<Finished, 'milliseconds'> {
  return {
    kind: 'finished',
    ending: 'refused',
    exitCode: exitCode.usage,
    out: '',
    error: written.error,
    logs: [],
    decisions: [],
    hiddenDecisions: 0,
  }
}

/** What keeps a run from its beginning, as the command tells it; a defect of ours goes on. */
function refusalTexts(error: unknown): string[] {
  if (error instanceof TreeError) return [`error: the pretend file system cannot be made: ${error.message}`]
  if (!isCodedError(error)) throw error
  const problems = error instanceof PolicyError ? problemErrors(error.problems) : []
  return problems.length === 0 ? [renderError(error)] : problems.map((problem) => renderError(problem))
}
