// A preview of any page, and a proxy to any host.
const axios = require('axios')
const express = require('express')
const http = require('node:http')

const app = express()

app.get('/preview', async (req, res) => {
  // finding: server-side-request-forgery
  const page = await axios.get(req.query.url)
  res.json({ length: page.data.length })
})

app.get('/status', (req, res) => {
  const address = `http://${req.query.host}/status`
  // finding: server-side-request-forgery
  http.get(address, (answer) => res.json({ status: answer.statusCode }))
})

app.listen(3000)
