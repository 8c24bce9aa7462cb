const express = require('express')
const admin = require('./admin')
const { authenticate } = require('./auth')

const app = express()
app.use(express.json())
app.use('/admin', authenticate, admin)
app.listen(3000)
