// The policy's part of a start, on the main thread, which has nothing else to do while the worker loads: the engine compiled for
// both, and the strict check, which takes as long as all decisions of a short script. What fails here fails again in the worker.

import type { Source } from '@sallyport/diagnostics'
import { type CompiledEngine, compileEngine, loadCedar, loadPolicies } from '@sallyport/policy'
import { endCheck, type PolicyCheck } from './policy-check.js'

/** The compiled engine; nothing if it cannot be had, which the worker then finds out and reports. */
export async function compileAhead(): Promise<CompiledEngine | undefined> {
  try {
    return await compileEngine({ tierUp: false })
  } catch {
    return undefined
  }
}

/** Checks the policy strictly; a warning counts as no result, so that the worker finds it. */
export async function checkAhead(
  policy: Source,
  engine: CompiledEngine | undefined,
  check: PolicyCheck,
): Promise<void> {
  let isSound = false
  try {
    const cedar = await loadCedar({ tierUp: false, engine: Promise.resolve(engine) })
    isSound = loadPolicies(cedar, [policy], { mode: 'strict' }).warnings.length === 0
  } catch {
    // A complaint about the policy, or an engine that cannot be had: the worker says it.
  } finally {
    endCheck(check, isSound)
  }
}
