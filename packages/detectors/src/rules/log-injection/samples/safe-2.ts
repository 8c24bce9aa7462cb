// Numbers and known words.
import express from 'express'

// The parameters of a message between processes, whatever their name.
export function answered(request: { params: { name: string } }): void {
  // ok: log-injection
  console.log(`answered ${request.params.name}`)
}

const app = express()

app.get('/items/:id', (req, res) => {
  // ok: log-injection
  console.log(`item ${Number(req.params.id)}`)
  const { kind } = req.query
  if (kind === 'book' || kind === 'film') {
    // ok: log-injection
    console.log(`a ${kind}`)
  }
  if (process.env['DEBUG'] === '1') {
    // ok: log-injection
    console.log(`asked for ${req.params.id}`)
  }
  res.end()
})
