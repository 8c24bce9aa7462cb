class Store {
  constructor(pool, { table = 'store' } = {}) {
    if (!/^[a-z_]+$/.test(table)) throw new TypeError('not a name of a table')
    this.pool = pool
    this.table = table
  }

  async get(key) {
    const { rows } = await this.pool.query(`SELECT value FROM ${this.table} WHERE key = '${key}'`)
    return rows.length > 0 ? JSON.parse(rows[0].value) : undefined
  }

  async set(key, value) {
    const text = JSON.stringify(value)
    await this.pool.query(`INSERT INTO ${this.table} (key, value) VALUES ($1, $2)`, [key, text])
  }
}

module.exports = Store
