'use strict';

const { quote, operator } = require('./identifiers');

class Select {
  constructor(pool, table) {
    this.pool = pool;
    this.table = table;
    this.columns = ['*'];
    this.conditions = [];
    this.order = [];
    this.values = [];
    this.window = '';
  }

  select(...columns) {
    this.columns = columns.flat();
    return this;
  }

  where(column, op, value) {
    if (arguments.length === 2) return this.where(column, '=', op);
    this.values.push(value);
    this.conditions.push(`${quote(column)} ${operator(op)} $${this.values.length}`);
    return this;
  }

  orderBy(column, direction = 'asc') {
    this.order.push(`${quote(column)} ${String(direction).toLowerCase() === 'desc' ? 'desc' : 'asc'}`);
    return this;
  }

  limit(count, offset = 0) {
    this.window = ` limit ${Math.trunc(Number(count)) || 0} offset ${Math.trunc(Number(offset)) || 0}`;
    return this;
  }

  toString() {
    let sql = `select ${this.columns.map(quote).join(', ')} from ${quote(this.table)}`;
    if (this.conditions.length) sql += ` where ${this.conditions.join(' and ')}`;
    if (this.order.length) sql += ` order by ${this.order.join(', ')}`;
    return sql + this.window;
  }

  async all() {
    const result = await this.pool.query(this.toString(), this.values);
    return result.rows;
  }

  async first() {
    const rows = await this.limit(1).all();
    return rows.length ? rows[0] : null;
  }
}

module.exports = { Select };
