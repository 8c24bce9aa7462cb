import cors from 'cors'
import express from 'express'

const app = express()

app.use(
  cors({
    credentials: true,
    origin(origin, callback) {
      const known = origin === undefined || origin === 'https://harbour.example'
      callback(known ? null : new Error('unknown origin'), known)
    },
  }),
)
app.get('/profile', (req, res) => res.json({ plan: 'yearly' }))
app.listen(3000)
