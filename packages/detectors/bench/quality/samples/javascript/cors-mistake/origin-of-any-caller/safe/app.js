import express from 'express'
import { crossOrigin } from './cross-origin.js'
import { orders } from './orders.js'

const app = express()
app.use(crossOrigin)
app.use('/orders', orders)
app.listen(4000)
