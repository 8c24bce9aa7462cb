import cors from 'cors'
import express from 'express'

const app = express()

app.use(
  cors({
    credentials: true,
    origin(origin, callback) {
      callback(null, true)
    },
  }),
)
app.get('/profile', (req, res) => res.json({ plan: 'yearly' }))
app.listen(3000)
