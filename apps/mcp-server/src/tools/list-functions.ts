// `list_functions`: what scripts can call.

import { type FunctionDescription, functionList, operationsNamed } from '@sallyport/runner'
import { z } from 'zod'
import type { Tool } from '../server.js'

const input = z.strictObject({
  name: z.string().optional().describe('only this function, with its flags and the permissions it asks for'),
})

export const listTool: Tool = {
  name: 'list_functions',
  description: "List the functions that scripts can call beside Rhai's own.",
  input,
  call: async (given) => {
    const { name } = input.parse(given)
    const list = name === undefined ? functionList() : operationsNamed(name)
    if (list.length === 0)
      return { isError: true, content: [{ type: 'text', text: `there is no function \`${name ?? ''}\`` }] }
    const text = list.map(name === undefined ? overview : details).join('\n')
    return { content: [{ type: 'text', text }] }
  },
}

function overview({ usage, summary, returns }: FunctionDescription): string {
  return `${usage} -> ${returns}: ${summary}`
}

function details({ usage, summary, returns, flags, permissions }: FunctionDescription): string {
  return [
    `${usage} -> ${returns}: ${summary}`,
    ...flags.map((flag) => `  ${flag.usage}: ${flag.summary}`),
    ...permissions.map(
      ({ action, object, when }) => `  asks ${action} on ${object}${when === undefined ? '' : ` (${when})`}`,
    ),
  ].join('\n')
}
