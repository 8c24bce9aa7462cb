import errorhandler from 'errorhandler'
import express from 'express'
import { pages } from './pages.js'

const app = express()
app.use(pages)
if (app.get('env') === 'development') {
  app.use(errorhandler())
}
app.listen(3000)
