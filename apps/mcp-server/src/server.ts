// The tools an agent gets. What it reads of a denial is the denial: never the policy, and never the way round it.

import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/cfworker-provider.js'
import { z } from 'zod'
import type { ScriptHost } from './script-host.js'
import { checkTool } from './tools/check-script.js'
import { listTool } from './tools/list-functions.js'
import { runTool } from './tools/run-script.js'

/** One tool: its input is checked by its schema before anything else happens. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly input: z.ZodObject
  readonly call: (input: unknown, host: ScriptHost, stop: AbortSignal) => Promise<CallToolResult>
}

const tools: readonly Tool[] = [runTool, checkTool, listTool]

const instructions = [
  'Scripts are written in Rhai. They have no access to anything but the functions that `list_functions` names.',
  'Every operation on the machine is decided by a policy that you cannot see or change. A denial is an error that a script can catch',
  '(`try { … } catch (e) { e.message }`): read it, and do what you were asked in a way that is permitted, or say that it is not.',
].join('\n')

export function makeServer(host: ScriptHost, version: string): Server {
  const server = new Server(
    { name: 'sallyport', version },
    // The library's own validator builds code from strings, which this process refuses.
    { capabilities: { tools: {} }, instructions, jsonSchemaValidator: new CfWorkerJsonSchemaValidator() },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, input }) => ({
      name,
      description,
      inputSchema: { ...z.toJSONSchema(input), type: 'object' as const },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    const tool = tools.find(({ name }) => name === params.name)
    if (tool === undefined) return failed(`there is no tool \`${params.name}\``)
    const input = tool.input.safeParse(params.arguments ?? {})
    if (!input.success) return failed(`the input of \`${tool.name}\` is wrong: ${z.prettifyError(input.error)}`)
    return await tool.call(input.data, host, signal)
  })
  return server
}

function failed(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] }
}
