import { anthropic } from '@ai-sdk/anthropic'
import { generateText, stepCountIs } from 'ai'
import express from 'express'
import { readTool } from './read-tool'

const app = express()
app.post('/ask', express.json(), async (req, res) => {
  const model = anthropic('claude-sonnet-4-5')
  const { text } = await generateText({ model, prompt: req.body.question, tools: { read: readTool }, stopWhen: stepCountIs(5) })
  res.json({ text })
})
app.listen(3000)
