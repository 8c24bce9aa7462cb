import express from 'express'
import mongoSanitize from 'express-mongo-sanitize'
import mongoose from 'mongoose'
import { sessions } from './sessions.js'

await mongoose.connect(process.env.MONGO_URL)
const app = express()
app.use(express.json())
app.use(mongoSanitize())
app.use('/sessions', sessions)
app.listen(3000)
