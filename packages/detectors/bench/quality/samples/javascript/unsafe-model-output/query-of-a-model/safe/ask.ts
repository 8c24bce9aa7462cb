import Anthropic from '@anthropic-ai/sdk'
import { run } from './database'

const client = new Anthropic()

const system = 'Answer with JSON: {"report": "byCity" | "largest", "city": string}, and with nothing else.'

export async function answer(question: string) {
  const message = await client.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system,
    messages: [{ role: 'user', content: question }],
  })
  const [block] = message.content
  if (block?.type !== 'text') throw new Error('no answer')
  return run(block.text)
}
