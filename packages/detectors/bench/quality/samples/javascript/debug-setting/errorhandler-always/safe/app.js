const express = require('express')
const errorhandler = require('errorhandler')

const app = express()
app.get('/', (req, res) => res.send('welcome'))
if (process.env.NODE_ENV === 'development') app.use(errorhandler())
app.listen(3000)
