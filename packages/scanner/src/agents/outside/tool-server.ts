// Our tools as a vendor's tool sees them: a server of the protocol for one conversation. It checks nothing and performs nothing; each
// call goes to the visit, and with it to the gate.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { CallToolRequestSchema, type CallToolResult, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/cfworker-provider.js'
import type { ToolDefinition } from '../model/model-client.js'
import type { Visit } from './visit.js'
import { serverName } from './wire.js'

export function makeToolServer(visit: Visit, tools: readonly ToolDefinition[]): Server {
  const server = new Server(
    { name: serverName, version: '1' },
    // The library's own validator builds code from strings, which this process refuses.
    { capabilities: { tools: {} }, jsonSchemaValidator: new CfWorkerJsonSchemaValidator() },
  )
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, inputSchema }) => ({
      name,
      description,
      inputSchema: { ...inputSchema, type: 'object' as const },
      annotations: { readOnlyHint: true, destructiveHint: false, openWorldHint: false },
    })),
  }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const { text, isError } = await visit.call(params.name, params.arguments ?? {})
    return { isError, content: [{ type: 'text', text }] }
  })
  return server
}

/** One message over HTTP; nothing is remembered between two. */
export async function answerOverHttp(
  server: Server,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (incoming.method !== 'POST') {
    response.writeHead(405).end()
    return
  }
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
  response.on('close', () => void transport.close())
  await server.connect(transport as Parameters<Server['connect']>[0])
  await transport.handleRequest(incoming, response)
}
