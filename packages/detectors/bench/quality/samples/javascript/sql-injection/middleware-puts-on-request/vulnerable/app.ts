import express from 'express'
import { tenant } from './tenant.js'
import { listInvoices } from './invoices.js'

const app = express()
app.use(tenant)
app.get('/invoices', listInvoices)
