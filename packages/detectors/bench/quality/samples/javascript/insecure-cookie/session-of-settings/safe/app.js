import express from 'express'
import session from 'express-session'
import { sessionCookie } from './settings.js'

const app = express()
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: sessionCookie }))
app.get('/', (req, res) => res.send('ok'))
app.listen(3000)
