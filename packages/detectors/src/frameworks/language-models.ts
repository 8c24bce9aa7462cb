// Functions that a language model calls as its tools: what it gives them is its answer, whatever the schema calls it.

import type { FrameworkModel } from './model.js'

export const languageModels: FrameworkModel = {
  name: 'tools of language models',
  handlers: [
    {
      kind: 'callback',
      callee: ['ai#{tool,dynamicTool}', '@openai/agents#tool'],
      argument: 0,
      property: '^execute$',
      parameters: ['model:ToolInput'],
    },
    {
      kind: 'callback',
      callee: [
        '@langchain/core/tools#{DynamicTool,DynamicStructuredTool}',
        'langchain/tools#{DynamicTool,DynamicStructuredTool}',
      ],
      argument: 0,
      property: '^func$',
      parameters: ['model:ToolInput'],
    },
    {
      kind: 'callback',
      callee: ['{@langchain/core/tools,langchain}#tool'],
      argument: 0,
      parameters: ['model:ToolInput'],
    },
    {
      kind: 'callback',
      callee: ['@modelcontextprotocol/sdk/server/mcp.js#McpServer().{tool,registerTool}'],
      parameters: ['model:ToolInput'],
    },
  ],
  sources: [],
  responses: [],
  aliases: [],
  annotations: [],
}
