const axios = require('axios')
const express = require('express')
const app = express()
app.get('/avatar', async (req, res) => {
  const { data } = await axios.get(`https://avatars.example.com/${req.query.server}/avatar.png`)
  res.json({ size: data.length })
})
