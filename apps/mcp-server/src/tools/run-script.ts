// `run_script`: runs a script behind the operator's policy.

import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { visible } from '@sallyport/diagnostics'
import type { RunResult, WorkerAnswer } from '@sallyport/runner/launch'
import { z } from 'zod'
import type { Tool } from '../server.js'

const input = z.strictObject({
  script: z
    .string()
    .max(1024 * 1024)
    .describe('the Rhai script; the value of its last statement is the output'),
  arguments: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('script arguments: name to tagged value, such as {"path": {"stringValue": "/srv/app"}}'),
})

/** As much of a result as a model should be shown at once. */
const longestText = 100_000

export const runTool: Tool = {
  name: 'run_script',
  description:
    'Run a Rhai script on this machine. The policy decides every operation; a denied one is an error that says which action on which resource was denied.',
  input,
  call: async (given, host, stop) => {
    const { script, arguments: scriptArguments } = input.parse(given)
    const answer = await host.run(
      script,
      scriptArguments === undefined ? undefined : JSON.stringify(scriptArguments),
      stop,
    )
    return present(answer)
  },
}

type Answer = WorkerAnswer | { readonly kind: 'lost'; readonly message: string }

function present(answer: Answer): CallToolResult {
  switch (answer.kind) {
    case 'result':
      return presentResult(answer.result)
    case 'start-failure': {
      // What is wrong with the policy or the record is the operator's business.
      const isOwn = answer.failure.step === 'arguments' || answer.failure.step === 'argument-depth'
      return reply(
        { status: 'ERROR', error: isOwn ? answer.failure.message : 'scripts cannot run: ask the operator' },
        true,
      )
    }
    case 'lost':
      return reply({ status: 'ERROR', error: answer.message }, true)
    case 'defect':
      return reply({ status: 'ERROR', error: 'the script host failed' }, true)
  }
}

function presentResult({ output, error, ending, logs }: RunResult): CallToolResult {
  return reply(
    {
      status: error === undefined ? 'SUCCESS' : 'ERROR',
      ...(error === undefined ? { output: cut(output) } : { ending, error: error.message }),
      ...(error?.position === undefined ? {} : { line: error.position.line }),
      ...(logs.length === 0 ? {} : { logs: logs.map(({ level, message }) => `[${level}] ${message}`) }),
    },
    error !== undefined,
  )
}

function cut(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText)}… (${text.length - longestText} characters left out)`
}

function reply(document: Record<string, unknown>, isError: boolean): CallToolResult {
  return { isError, content: [{ type: 'text', text: visible(JSON.stringify(document, undefined, 2)) }] }
}
