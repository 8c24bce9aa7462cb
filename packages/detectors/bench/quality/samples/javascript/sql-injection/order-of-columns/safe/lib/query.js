'use strict';

const quoteIdentifier = (name) => '`' + String(name).replace(/`/g, '``') + '`';

class Query {
  constructor(pool, table) {
    this.pool = pool;
    this.table = table;
    this.columns = ['*'];
    this.conditions = [];
    this.values = [];
    this.orders = [];
    this.count = 100;
  }

  select(columns) {
    this.columns = columns.map(quoteIdentifier);
    return this;
  }

  where(column, value) {
    this.conditions.push(`${quoteIdentifier(column)} = ?`);
    this.values.push(value);
    return this;
  }

  orderBy(column, direction) {
    this.orders.push(`${quoteIdentifier(column)} ${direction === 'desc' ? 'DESC' : 'ASC'}`);
    return this;
  }

  limit(count) {
    this.count = Math.min(Number(count), 1000);
    return this;
  }

  toString() {
    let sql = `SELECT ${this.columns.join(', ')} FROM ${quoteIdentifier(this.table)}`;
    if (this.conditions.length > 0) sql += ` WHERE ${this.conditions.join(' AND ')}`;
    if (this.orders.length > 0) sql += ` ORDER BY ${this.orders.join(', ')}`;
    return `${sql} LIMIT ${this.count}`;
  }

  async all() {
    const [rows] = await this.pool.query(this.toString(), this.values);
    return rows;
  }
}

module.exports = { Query };
