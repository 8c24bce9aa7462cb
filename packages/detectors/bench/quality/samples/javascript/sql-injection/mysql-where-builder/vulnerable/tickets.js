const mysql = require('mysql2/promise')
const where = require('./where')

const pool = mysql.createPool(process.env.MYSQL_URL)

exports.find = async (filters) => {
  const [rows] = await pool.query('SELECT * FROM tickets' + where(filters))
  return rows
}
