const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL })

const columns = { date: 'created_at', amount: 'amount_cents', customer: 'customers.name' }

exports.list = ({ sort, isDescending }) =>
  knex('invoices')
    .join('customers', 'customers.id', 'invoices.customer_id')
    .select('invoices.*')
    .orderByRaw(`${columns[sort] ?? 'created_at'} ${isDescending ? 'desc' : 'asc'}`)
    .limit(50)
