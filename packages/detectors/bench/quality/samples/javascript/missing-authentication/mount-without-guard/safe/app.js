import express from 'express'
import { requireAuth } from './auth.js'
import { orders } from './orders.js'
import { stock } from './stock.js'

const app = express()
app.use(express.json())
app.use('/orders', requireAuth, orders)
app.use('/stock', requireAuth, stock)
app.listen(3000)
