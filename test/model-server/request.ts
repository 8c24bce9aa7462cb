// A request as the test's script sees it: the same conversation is the same value whichever protocol carried it. All results of
// tools between two turns are one message with the role `tool`.

import type { IncomingHttpHeaders } from 'node:http'

export type ProtocolName = 'chat-completions' | 'responses' | 'messages'

export interface ToolCall {
  readonly id: string
  readonly name: string
  /** Parsed; the text itself where it is no JSON. */
  readonly input: unknown
}

export interface ToolResult {
  readonly id: string
  readonly text: string
}

export interface Message {
  readonly role: 'user' | 'assistant' | 'tool'
  readonly text: string
  readonly toolCalls?: readonly ToolCall[]
  readonly toolResults?: readonly ToolResult[]
}

export interface Tool {
  readonly name: string
  readonly description: string
  readonly schema: unknown
}

export interface Conversation {
  readonly model: string
  readonly system: string
  readonly messages: readonly Message[]
  readonly tools: readonly Tool[]
  readonly maxOutputTokens: number | undefined
  /** The JSON schema that the answer has to follow, where one was asked for. */
  readonly answerSchema: unknown
  readonly isStreaming: boolean
  /** False for a streamed Chat Completion without `include_usage`: that provider says nothing of tokens then. */
  readonly isUsageReported: boolean
}

export interface ModelRequest extends Conversation {
  readonly protocol: ProtocolName
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

/** Between two turns of a user, and between the parts of one: a client may send either. */
export const userSeparator = '\n'

/** Adds a turn; turns of the same side become one. */
export function addTurn(messages: Message[], turn: Message): void {
  const last = messages.at(-1)
  if (last?.role !== turn.role) {
    messages.push(turn)
    return
  }
  const toolCalls = [...(last.toolCalls ?? []), ...(turn.toolCalls ?? [])]
  const toolResults = [...(last.toolResults ?? []), ...(turn.toolResults ?? [])]
  messages[messages.length - 1] = {
    role: turn.role,
    text: turn.role === 'user' ? last.text + userSeparator + turn.text : last.text + turn.text,
    ...(toolCalls.length > 0 ? { toolCalls } : {}),
    ...(toolResults.length > 0 ? { toolResults } : {}),
  }
}

/** Arguments of a tool as the protocols of OpenAI carry them. */
export function parseArguments(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
