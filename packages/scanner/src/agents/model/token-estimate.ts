// Tokens of a request before it is sent. Tokenizers differ by model and weigh tens of megabytes, so characters stand in for them:
// three to a token is above what code and prose in Latin script take, and other scripts count as a token each.

import type { ModelMessage, ModelRequest, ToolDefinition } from './model-client.js'
import { onceFor } from './request-parts.js'

const charactersInToken = 3
const tokensOfMessage = 8

function estimateTokens(text: string): number {
  const wide = text.match(/[\u0300-\uffff]/g)?.length ?? 0
  return Math.ceil((text.length - wide) / charactersInToken) + wide
}

export function estimateInput({ system, messages, tools }: Omit<ModelRequest, 'effort' | 'maxOutputTokens'>): number {
  let tokens = estimateTokens(system) + tokensOfMessage
  for (const tool of tools) tokens += tokensOfTool(tool)
  for (const message of messages) tokens += tokensIn(message)
  return tokens
}

const tokensOfTool = onceFor(
  ({ name, description, inputSchema }: ToolDefinition) =>
    estimateTokens(name) + estimateTokens(description) + estimateTokens(JSON.stringify(inputSchema)),
)

const tokensIn = onceFor((message: ModelMessage): number => {
  switch (message.role) {
    case 'user':
      return tokensOfMessage + estimateTokens(message.text)
    case 'tool':
      return message.results.reduce((sum, { text }) => sum + estimateTokens(text) + tokensOfMessage, tokensOfMessage)
    case 'assistant':
      return tokensOfMessage + estimateTokens(JSON.stringify(message.provider ?? [message.text, message.toolCalls]))
  }
})
