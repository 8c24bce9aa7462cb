const express = require('express')
const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next)
const app = express()
app.get('/out', wrap(async (request, response) => {
  response.redirect(request.query.url)
}))
