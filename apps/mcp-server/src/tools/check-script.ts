// `check_script`: syntax and names of a script, and what it could ask for, without running it.

import { renderError } from '@sallyport/diagnostics'
import { checkScript } from '@sallyport/runner'
import { z } from 'zod'
import type { Tool } from '../server.js'

const input = z.strictObject({
  script: z
    .string()
    .max(1024 * 1024)
    .describe('the Rhai script'),
})

export const checkTool: Tool = {
  name: 'check_script',
  description: 'Check a Rhai script without running it: problems with their place, and the permissions it can ask for.',
  input,
  call: async (given) => {
    const { problems, calls } = checkScript({ name: 'script', text: input.parse(given).script }, undefined)
    if (problems.length > 0) {
      return {
        isError: true,
        content: [{ type: 'text', text: problems.map((problem) => renderError(problem)).join('\n') }],
      }
    }
    const lines = calls.map(({ name, line, permissions }) => {
      const asked = permissions.map(
        ({ action, object, when }) => `${action} on ${object}${when === undefined ? '' : ` (${when})`}`,
      )
      return `line ${line}: ${name} asks ${asked.join(', ')}`
    })
    return { content: [{ type: 'text', text: ['the script compiles', ...lines].join('\n') }] }
  },
}
