// A tone out of a list.
import { generateText } from 'ai'
import { Hono } from 'hono'
import { model } from './model.js'

const app = new Hono()

app.post('/chat', async (c) => {
  const { tone, prompt } = await c.req.json()
  if (!['kind', 'short'].includes(tone)) return c.json({ error: 'no such tone' })
  // ok: prompt-injection
  const { text } = await generateText({ model, system: `Answer in this tone: ${tone}`, prompt })
  return c.json({ text })
})
