'use strict';

const { Select } = require('./select');

/**
 * const db = plainselect(new pg.Pool());
 * const rows = await db.from('orders').where('total', '>', 10).orderBy('id', 'desc').all();
 */
module.exports = function plainselect(pool) {
  return {
    from: (table) => new Select(pool, table),
  };
};

module.exports.Select = Select;
