// A map instead of an object, and numbers as names.
import express from 'express'

const app = express()
const counts = new Map<string, number>()
const board: string[][] = [[], [], []]

app.post('/count/:name', (req, res) => {
  // ok: prototype-pollution
  counts.set(req.params.name, (counts.get(req.params.name) ?? 0) + 1)
  res.json(Object.fromEntries(counts))
})

app.post('/board/:row/:column', (req, res) => {
  const row = Number(req.params.row)
  const column = Number(req.params.column)
  // ok: prototype-pollution
  board[row][column] = 'x'
  res.json(board)
})
