// One question to a client, plainly or streaming, with the same kind of result; an error in a stream is thrown like any other.

import { generateText, streamText } from 'ai'

export type Mode = 'plain' | 'streaming'
export const modes: readonly Mode[] = ['plain', 'streaming']

export async function ask(mode: Mode, options: Parameters<typeof generateText>[0]) {
  if (mode === 'plain') {
    const { text, finishReason, usage, totalUsage, steps } = await generateText({ maxRetries: 0, ...options })
    return { text, finishReason, usage, totalUsage, steps }
  }
  const errors: unknown[] = []
  const result = streamText({
    maxRetries: 0,
    ...options,
    onError: ({ error }) => void errors.push(error),
    onAbort: () => void errors.push(new DOMException('the client ended it', 'AbortError')),
  })
  await result.consumeStream()
  if (errors.length > 0) throw errors[0]
  const [text, finishReason, usage, totalUsage, steps] = await Promise.all([
    result.text,
    result.finishReason,
    result.usage,
    result.totalUsage,
    result.steps,
  ])
  return { text, finishReason, usage, totalUsage, steps }
}
