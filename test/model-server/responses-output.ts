// What the Responses protocol sends: items, and the response around them. `responses-stream.ts` sends the same piece by piece.

import { createdSeconds, makeId } from './identity.js'
import type { Answer, AnsweredToolCall } from './reply.js'
import type { Usage } from './usage.js'

export type ItemStatus = 'in_progress' | 'completed' | 'incomplete'

export interface OutputItem {
  readonly id: string
  readonly type: 'message' | 'function_call'
  readonly status: ItemStatus
}

export function writePart({ stop }: Answer, text: string): object {
  if (stop === 'refusal') return { type: 'refusal', refusal: text }
  return { type: 'output_text', text, annotations: [], logprobs: [] }
}

export function writeMessageItem(answer: Answer, content: readonly object[], status: ItemStatus): OutputItem {
  const fields = { role: 'assistant', content }
  return { id: makeId('msg_', answer.number), type: 'message', status, ...fields }
}

export function writeCallItem({ number, name }: AnsweredToolCall, text: string, status: ItemStatus): OutputItem {
  // A tool in a namespace: Codex gives each server of tools one.
  const [, namespace, own] = /^(mcp__[a-z]+)__(.+)$/.exec(name) ?? []
  const names = namespace === undefined ? { name } : { namespace, name: own }
  const fields = { call_id: makeId('call_', number), ...names, arguments: text }
  return { id: makeId('fc_', number), type: 'function_call', status, ...fields }
}

/** How the last item ends: cut off where the answer is. */
export function endStatus({ stop }: Answer): ItemStatus {
  return stop === 'length' || stop === 'content-filter' ? 'incomplete' : 'completed'
}

export function writeItems(answer: Answer): readonly OutputItem[] {
  const text = [...answer.text].join('')
  const isSaid = text !== '' || answer.toolCalls.length === 0
  const status = endStatus(answer)
  return [
    ...(isSaid ? [writeMessageItem(answer, [writePart(answer, text)], status)] : []),
    ...answer.toolCalls.map((call) => writeCallItem(call, call.arguments, status)),
  ]
}

export function writeResponse(answer: Answer, status: ItemStatus, output: readonly OutputItem[]): object {
  const reason = answer.stop === 'length' ? 'max_output_tokens' : 'content_filter'
  return {
    id: makeId('resp_', answer.number),
    object: 'response',
    created_at: createdSeconds,
    status,
    background: false,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason } : null,
    instructions: null,
    max_output_tokens: null,
    model: answer.model,
    output,
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: null, summary: null },
    service_tier: 'default',
    store: true,
    temperature: 1,
    text: { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    usage: status === 'in_progress' ? null : writeUsage(answer.usage),
    user: null,
    metadata: {},
  }
}

function writeUsage(usage: Usage): object {
  return {
    input_tokens: usage.inputTokens,
    input_tokens_details: {
      cached_tokens: usage.cachedInputTokens,
      ...(usage.cacheWriteTokens > 0 ? { cache_write_tokens: usage.cacheWriteTokens } : {}),
    },
    output_tokens: usage.outputTokens,
    output_tokens_details: { reasoning_tokens: usage.reasoningTokens },
    total_tokens: usage.inputTokens + usage.outputTokens,
  }
}
