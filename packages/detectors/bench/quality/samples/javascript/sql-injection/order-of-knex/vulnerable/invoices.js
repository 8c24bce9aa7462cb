const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL })

exports.list = ({ sort, isDescending }) =>
  knex('invoices')
    .join('customers', 'customers.id', 'invoices.customer_id')
    .select('invoices.*')
    .orderByRaw(`${sort} ${isDescending ? 'desc' : 'asc'}`)
    .limit(50)
