import express from 'express'
import fetch from 'node-fetch'

const app = express()
function requireOwnOrigin(url) {
  if (url.origin !== 'https://app.example.com') throw new Error('foreign')
}
app.get('/icon', async (req, res) => {
  const url = new URL(req.query.page)
  requireOwnOrigin(url)
  const answer = await fetch(url)
  res.json({ ok: answer.ok })
})
