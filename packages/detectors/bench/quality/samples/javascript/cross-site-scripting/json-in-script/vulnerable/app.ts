import express from 'express'

const app = express()
app.get('/app', (req, res) => {
  const state = JSON.stringify({ filter: req.query['filter'] })
  res.send(`<script>window.state = ${state}</script>`)
})
