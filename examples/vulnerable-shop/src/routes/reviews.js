import { Router } from 'express'

export const reviews = Router()
const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (mark) => marks[mark])
}

reviews.get('/preview', (req, res) => {
  res.send(`<article>${escapeHtml(req.query.text)}</article>`)
})
