const express = require('express')
const mysql = require('mysql')
const connection = mysql.createConnection({ host: 'localhost' })
const app = express()
app.get('/find', (req, res) => {
  const term = req.query.term.trim().toLowerCase()
  connection.query('SELECT * FROM notes WHERE body = "' + term + '"', (error, rows) => res.json(rows))
})
