import express from 'express'
import { ask } from './ask.js'

const app = express()
app.get('/ask', async (req, res) => res.json(await ask(String(req.query.q))))
app.listen(3000)
