// Escaped, and as a parameter.
import { generateText } from 'ai'
import escapeHtml from 'escape-html'
import express from 'express'
import pg from 'pg'
import { model } from './model.js'

const pool = new pg.Pool()
const app = express()

app.get('/ask', async (_req, res) => {
  const { text } = await generateText({ model, prompt: 'A name of a month' })
  // ok: unsafe-model-output
  const { rows } = await pool.query('SELECT * FROM sales WHERE month = $1', [text])
  // ok: unsafe-model-output
  res.json({ rows, text })
})

app.get('/summary', async (_req, res) => {
  const { text } = await generateText({ model, prompt: 'A summary' })
  // ok: unsafe-model-output
  res.send(`<article>${escapeHtml(text)}</article>`)
})
