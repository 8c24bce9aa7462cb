const express = require('express')
const { remember } = require('./auth')

const app = express()
app.post('/remember', remember)
app.listen(3000)
