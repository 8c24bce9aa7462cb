import errorhandler from 'errorhandler'
import express from 'express'
import { pages } from './pages.js'

const app = express()
app.use(pages)
app.use(errorhandler())
app.listen(3000)
