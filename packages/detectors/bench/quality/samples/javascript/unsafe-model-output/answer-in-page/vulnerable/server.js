import { generateText } from 'ai'
import { openai } from '@ai-sdk/openai'
import express from 'express'
import { pageOf } from './page.js'

const app = express()
app.use(express.json())
app.post('/summary', async (req, res) => {
  const { text } = await generateText({ model: openai('gpt-4o'), prompt: `Summarize: ${String(req.body.article)}` })
  res.type('html').send(pageOf(text))
})
app.listen(3000)
