'use strict';

class InvoiceRepository {
  constructor(pool) {
    this.pool = pool;
  }

  async findByAccount(accountId) {
    const sql = 'select id, number, created from invoice where account_id = $1 order by created desc';
    return (await this.pool.query(sql, [accountId])).rows;
  }

  async findById(id) {
    const { rows } = await this.pool.query('select id, account_id, number, address from invoice where id = $1', [id]);
    return rows[0] || null;
  }

  async linesOf(id) {
    const sql = 'select text, quantity, cents from invoice_line where invoice_id = $1 order by position';
    return (await this.pool.query(sql, [id])).rows;
  }
}

module.exports = { InvoiceRepository };
