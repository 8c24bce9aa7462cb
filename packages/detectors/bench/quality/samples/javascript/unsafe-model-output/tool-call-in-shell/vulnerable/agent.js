import OpenAI from 'openai'
import { tools, useTool } from './tools.js'

const client = new OpenAI()

export async function ask(question) {
  const messages = [{ role: 'user', content: question }]
  for (let turn = 0; turn < 8; turn++) {
    const answer = await client.chat.completions.create({ model: 'gpt-4.1', messages, tools })
    const { message } = answer.choices[0]
    messages.push(message)
    if (!message.tool_calls) return message.content
    for (const call of message.tool_calls) {
      const content = useTool(call.function.name, JSON.parse(call.function.arguments))
      messages.push({ role: 'tool', tool_call_id: call.id, content })
    }
  }
}
