'use strict';

const { Query } = require('./query');

module.exports = function connect(pool) {
  return {
    from: (table) => new Query(pool, table),
  };
};

/** A list of a table, as the query string of the request wants it. */
module.exports.listing = function listing(pool, table, columns) {
  const db = module.exports(pool);
  return async (req, res, next) => {
    try {
      const query = db.from(table).select(columns);
      if (req.query.name) query.where('name', req.query.name);
      if (req.query.sort) query.orderBy(req.query.sort, req.query.direction);
      res.json(await query.limit(Number(req.query.limit) || 20).all());
    } catch (error) {
      next(error);
    }
  };
};
