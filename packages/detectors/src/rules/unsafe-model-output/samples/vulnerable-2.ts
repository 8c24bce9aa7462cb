// Questions become SQL, answers become pages.
import Anthropic from '@anthropic-ai/sdk'
import { generateText } from 'ai'
import express from 'express'
import pg from 'pg'
import { model } from './model.js'

const anthropic = new Anthropic()
const pool = new pg.Pool()
const app = express()

app.get('/ask', async (_req, res) => {
  const { text } = await generateText({ model, prompt: 'The sales of this month, as SQL' })
  // finding: unsafe-model-output
  const { rows } = await pool.query(text)
  res.json(rows)
})

app.get('/summary', async (_req, res) => {
  const message = await anthropic.messages.create({ model: 'claude', max_tokens: 100, messages: [] })
  // finding: unsafe-model-output
  res.send(`<article>${message.content[0].text}</article>`)
})
