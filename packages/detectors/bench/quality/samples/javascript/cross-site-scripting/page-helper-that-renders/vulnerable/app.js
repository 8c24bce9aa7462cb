const express = require('express')
const page = require('./page')
const app = express()

app.get('/help', (req, res) => page(res, { topic: req.query.topic }))
