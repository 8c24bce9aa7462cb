import express from 'express'
import session from 'express-session'
import { router } from './routes.js'

const app = express()
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }))
app.use('/invoices', router)
app.listen(3000)
