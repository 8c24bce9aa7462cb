import { generateText } from 'ai'
import { openai } from '@ai-sdk/openai'
import { z } from 'zod'

const chart = z.object({ kind: z.enum(['bar', 'line']), points: z.array(z.number()).max(100) })

export async function chartFor(question: string) {
  const { text } = await generateText({ model: openai('gpt-4o-mini'), prompt: `A chart for: ${question}` })
  return chart.parse(JSON.parse(text))
}
