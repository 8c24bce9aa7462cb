// `sallyport policy test`: decision tests against a policy.

import { CodedError, visibleLine } from '@sallyport/diagnostics'
import { type PolicyTestResult, readDecisionCases, runDecisionCases } from '@sallyport/policy'
import { inputLimits, loadInput } from '@sallyport/runner/launch'
import { exitCode } from '../exit-code.js'
import { loadPolicyFile } from '../load-policy.js'
import type { Terminal } from '../terminal.js'

interface TestFlags {
  readonly policy: string
  readonly output?: 'human' | 'json'
}

export async function policyTest(args: readonly string[], flags: TestFlags, terminal: Terminal): Promise<number> {
  const loaded = await loadPolicyFile(flags.policy, terminal)
  if (loaded === undefined) return exitCode.usage
  const results: (PolicyTestResult & { readonly path: string })[] = []
  for (const path of args) {
    const { text } = await loadInput(path, 'decision tests', inputLimits.arguments)
    const cases = readDecisionCases(parse(text, path))
    results.push({ path, ...runDecisionCases(loaded.cedar, loaded.policies.sources, cases) })
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  if (flags.output === 'json') {
    terminal.result(
      `${JSON.stringify({ schema: 'sallyport/policy-test', schemaVersion: 1, passed, failed, files: results })}\n`,
    )
  } else {
    for (const { path, results: cases } of results) {
      for (const { name, passed: isRight, differences } of cases) {
        if (isRight) continue
        terminal.result(`failed  ${visibleLine(path)}: ${visibleLine(name)}\n`)
        for (const difference of differences) terminal.result(`        ${visibleLine(difference)}\n`)
      }
    }
    terminal.result(`${passed} passed, ${failed} failed\n`)
  }
  return failed === 0 ? exitCode.done : exitCode.scriptError
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON'
    throw new CodedError({ code: 'cli/not-json', message: `\`${path}\` is not JSON: ${reason}` })
  }
}
