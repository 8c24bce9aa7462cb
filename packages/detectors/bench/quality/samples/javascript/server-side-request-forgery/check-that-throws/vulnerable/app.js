import express from 'express'
import fetch from 'node-fetch'

const app = express()
app.get('/icon', async (req, res) => {
  const url = new URL(req.query.page)
  const answer = await fetch(new URL('/favicon.ico', url.href))
  res.json({ ok: answer.ok })
})
