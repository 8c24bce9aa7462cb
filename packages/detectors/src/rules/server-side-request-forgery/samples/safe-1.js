// The host is constant, or one of a list.
const axios = require('axios')
const express = require('express')

const app = express()
const hosts = ['images.example.com', 'cdn.example.com']

app.get('/users/:id', async (req, res) => {
  // ok: server-side-request-forgery
  const user = await axios.get(`https://users.internal/users/${encodeURIComponent(req.params.id)}`)
  res.json(user.data)
})

app.get('/image', async (req, res) => {
  const address = new URL(req.query.url)
  if (!hosts.includes(address.hostname)) return res.status(400).end()
  // ok: server-side-request-forgery
  const image = await axios.get(address.href, { responseType: 'arraybuffer' })
  res.type('image/png').send(image.data)
})

app.listen(3000)
