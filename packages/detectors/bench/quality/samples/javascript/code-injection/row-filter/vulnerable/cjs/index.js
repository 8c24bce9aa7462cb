'use strict';

const { compile } = require('./condition');

class Table {
  constructor(rows, options = {}) {
    this.rows = rows;
    this.limit = options.limit ?? 500;
  }

  where(condition) {
    const matches = compile(condition);
    return new Table(this.rows.filter((row) => matches(row)), { limit: this.limit });
  }

  sortBy(column, descending = false) {
    const sign = descending ? -1 : 1;
    const rows = [...this.rows].sort((a, b) => (a[column] > b[column] ? sign : -sign));
    return new Table(rows, { limit: this.limit });
  }

  toJSON() {
    return this.rows.slice(0, this.limit);
  }
}

function tableRoute(load) {
  return async (req, res, next) => {
    try {
      let table = new Table(await load(req));
      if (req.query.where) table = table.where(req.query.where);
      if (req.query.sort) table = table.sortBy(req.query.sort, req.query.order === 'desc');
      res.json(table);
    } catch (error) {
      next(error);
    }
  };
}

module.exports = { Table, tableRoute };
