import cookieParser from 'cookie-parser'
import express from 'express'
import { images } from './routes/images.js'
import { invoices } from './routes/invoices.js'
import { login } from './routes/login.js'
import { manuals } from './routes/manuals.js'
import { orders } from './routes/orders.js'
import { products } from './routes/products.js'
import { reports } from './routes/reports.js'
import { reviews } from './routes/reviews.js'
import { search } from './routes/search.js'
import { webhooks } from './routes/webhooks.js'

const app = express()
app.use(express.json())
app.use(express.urlencoded({ extended: true }))
app.use(cookieParser())

app.use('/images', images)
app.use('/invoices', invoices)
app.use('/', login)
app.use('/manuals', manuals)
app.use('/orders', orders)
app.use('/products', products)
app.use('/reports', reports)
app.use('/reviews', reviews)
app.use('/search', search)
app.use('/webhooks', webhooks)

app.listen(3000)
