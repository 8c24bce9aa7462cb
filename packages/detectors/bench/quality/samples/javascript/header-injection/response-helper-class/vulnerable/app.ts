import express, { type Response } from 'express'

class Reply {
  constructor(private readonly response: Response) {}
  label(value: string) {
    this.response.set('X-Label', value)
    return this
  }
}
const app = express()
app.get('/label', (req, res) => {
  new Reply(res).label(String(req.query['label']))
  res.end()
})
