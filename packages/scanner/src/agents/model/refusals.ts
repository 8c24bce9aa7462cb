// What is done about a model that declines: a small question whether a text declines at all, and the same request with what the work is
// for. INVARIANT: a refusal is never an answer; at most it is asked once more in other words, and then somebody else is asked.

import { z } from 'zod'
import type { Fence } from '../prompts/fence.js'
import { promptTexts } from '../prompts/texts.js'
import type { Asked } from './asking.js'
import type { ModelRequest } from './model-client.js'
import type { ModelFailure } from './model-failure.js'

export function isDeclined({ kind }: ModelFailure): boolean {
  return kind === 'refusal' || kind === 'content-filter'
}

/** The outcome of a text that declines. */
export function declined(text: string, model: string): Extract<Asked, { kind: 'failed' }> {
  return { kind: 'failed', failure: { kind: 'refusal', message: text.trim().slice(0, 300) }, model }
}

/** The same request, told as what it is: work for the owners of the code. */
export function withReason(request: ModelRequest): ModelRequest {
  return { ...request, system: `${request.system}\n\n${promptTexts['defensive-context']}` }
}

const checkSchema = z.object({ declines: z.boolean() })

/** Asks whether a text declines a task. */
export function refusalCheck(text: string, fence: Fence): ModelRequest {
  return {
    system: promptTexts['refusal-check'],
    messages: [{ role: 'user', text: fence.around('an answer', text.slice(0, mostCharacters)) }],
    tools: [
      {
        name: 'answer',
        description: 'Whether the text declines the task.',
        inputSchema: {
          type: 'object',
          properties: { declines: { type: 'boolean' } },
          required: ['declines'],
          additionalProperties: false,
        },
      },
    ],
    effort: undefined,
    maxOutputTokens: 1_000,
  }
}

const mostCharacters = 4_000

/** Where the check itself gives no answer, the text is taken for what it seems to be: no refusal, and no result either. */
export function saysDeclined(check: Asked): boolean {
  if (check.kind !== 'answered') return false
  const [call] = check.turn.message.toolCalls
  const answer = checkSchema.safeParse(call?.input)
  return call?.name === 'answer' && answer.success && answer.data.declines
}
