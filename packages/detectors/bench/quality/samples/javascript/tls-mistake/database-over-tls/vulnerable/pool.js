const { readFileSync } = require('fs')
const { Pool } = require('pg')

exports.pool = new Pool({
  host: process.env.DB_HOST,
  ssl: { rejectUnauthorized: false },
})

exports.authority = () => readFileSync('/etc/ssl/db.pem')
