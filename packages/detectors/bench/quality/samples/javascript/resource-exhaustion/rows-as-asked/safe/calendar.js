import express from 'express'

const app = express()

app.get('/calendar', (req, res) => {
  const days = Math.min(Math.max(1, Number(req.query.days) || 7), 60)
  const slots = new Array(days).fill(null).map((_, day) => ({ day, free: day % 3 !== 0 }))
  res.json(slots)
})

app.listen(3000)
