'use strict';

const express = require('express');
const { Pool } = require('pg');
const authenticate = require('./middleware/authenticate');
const invoiceRoutes = require('./routes/invoices');
const { InvoiceService } = require('./services/invoice-service');
const { InvoiceRepository } = require('./repositories/invoice-repository');

const pool = new Pool();
const app = express();

app.disable('x-powered-by');
app.use(authenticate(pool));
app.use('/invoices', invoiceRoutes(new InvoiceService(new InvoiceRepository(pool))));
app.use((err, req, res, next) => {
  if (res.headersSent) return next(err);
  console.error(err.message);
  res.status(500).json({ error: 'internal error' });
});

app.listen(process.env.PORT || 3000);
