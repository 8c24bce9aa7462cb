const express = require('express')
const { MongoClient } = require('mongodb')
const users = new MongoClient('mongodb://db').db('app').collection('users')
const app = express()
const fields = ['name', 'team']
app.post('/users/find', async (req, res) => {
  const filter = {}
  fields.forEach((field) => {
    if (req.body[field]) filter[field] = String(req.body[field])
  })
  res.json(await users.find(filter).toArray())
})
