// Tokens of a request before it is sent. Tokenizers differ by model and weigh tens of megabytes, so characters stand in for them:
// three to a token is above what code and prose in Latin script take, and other scripts count as a token each.

import type { ModelRequest } from './model-client.js'

const charactersInToken = 3
const tokensOfMessage = 8

function estimateTokens(text: string): number {
  let wide = 0
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x2ff) wide += 1
  return Math.ceil((text.length - wide) / charactersInToken) + wide
}

export function estimateInput({ system, messages, tools }: Omit<ModelRequest, 'effort' | 'maxOutputTokens'>): number {
  let tokens = estimateTokens(system) + tokensOfMessage
  for (const { name, description, inputSchema } of tools)
    tokens += estimateTokens(name) + estimateTokens(description) + estimateTokens(JSON.stringify(inputSchema))
  for (const message of messages) {
    tokens += tokensOfMessage
    if (message.role === 'user') tokens += estimateTokens(message.text)
    else if (message.role === 'tool')
      for (const { text } of message.results) tokens += estimateTokens(text) + tokensOfMessage
    else tokens += estimateTokens(JSON.stringify(message.provider ?? [message.text, message.toolCalls]))
  }
  return tokens
}
