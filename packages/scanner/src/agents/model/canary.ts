// A small typical task before the run: is the key good, is there such a model, does it call tools, does it decline work on security,
// is there credit left? What cannot answer this would cost time on every file.

import { z } from 'zod'
import type { Fence } from '../prompts/fence.js'
import { promptTexts } from '../prompts/texts.js'
import type { Asking } from './asking.js'
import type { ModelRequest } from './model-client.js'
import type { ModelFailure } from './model-failure.js'

const code = `1  export function show(request) {
2    const name = request.query.name
3    return run('ls ' + name)
4  }`

const answerSchema = z.object({ line: z.int() })

export type Canary =
  | { readonly kind: 'fit' }
  | { readonly kind: 'unfit'; readonly failure: ModelFailure }
  | { readonly kind: 'out-of-budget'; readonly reason: string }

/** Asks whichever model `asking` has, once. */
export async function tryModel(asking: Asking, fence: Fence, nonce: string, signal: AbortSignal): Promise<Canary> {
  const request: ModelRequest = {
    system: promptTexts.canary,
    messages: [{ role: 'user', text: fence.around('a function', code) }],
    tools: [
      {
        name: 'answer',
        description: 'The number of the line.',
        inputSchema: {
          type: 'object',
          properties: { line: { type: 'integer' } },
          required: ['line'],
          additionalProperties: false,
        },
      },
    ],
    effort: undefined,
    maxOutputTokens: 2_000,
  }
  const asked = await asking.ask(request, { stage: 'canary', subject: 'canary', nonce }, signal)
  if (asked.kind === 'out-of-budget') return asked
  if (asked.kind === 'failed') return { kind: 'unfit', failure: asked.failure }
  const [call] = asked.turn.message.toolCalls
  if (call?.name === 'answer' && answerSchema.safeParse(call.input).success) return { kind: 'fit' }
  const message = 'it does not call tools as it is asked to'
  return { kind: 'unfit', failure: { kind: 'malformed', message } }
}
