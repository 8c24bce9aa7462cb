// The orders come with the request.
import Anthropic from '@anthropic-ai/sdk'
import { generateText } from 'ai'
import { Hono } from 'hono'
import { model } from './model.js'

const anthropic = new Anthropic()
const app = new Hono()

app.post('/chat', async (c) => {
  const { tone, prompt } = await c.req.json()
  // finding: prompt-injection
  const { text } = await generateText({ model, system: 'Answer in this tone: ' + tone, prompt })
  // finding: prompt-injection
  const other = await anthropic.messages.create({ model: 'claude', max_tokens: 9, system: tone, messages: [] })
  return c.json({ text, other })
})
