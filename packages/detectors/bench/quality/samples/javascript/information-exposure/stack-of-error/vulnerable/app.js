import express from 'express'
import { failed } from './failed.js'
import { reports } from './reports.js'

const app = express()
app.use('/reports', reports)
app.use(failed)
app.listen(3000)
