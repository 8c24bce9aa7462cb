'use strict';

const fold = require('./fold');
const unfold = require('./unfold');

/**
 * A list of objects as a header row followed by one row for each object.
 */
exports.toTable = function toTable(records, options) {
  const flat = records.map((record) => fold(record, options));
  const columns = new Set();

  flat.forEach((record) => Object.keys(record).forEach((name) => columns.add(name)));

  const header = Array.from(columns);
  const rows = flat.map((record) => header.map((name) => (name in record ? record[name] : '')));
  return [header].concat(rows);
};

exports.fromTable = function fromTable(rows, options) {
  const header = rows[0] || [];

  return rows.slice(1).map((row) => {
    const flat = Object.create(null);
    header.forEach((name, i) => {
      if (row[i] !== '' && row[i] !== undefined) flat[name] = row[i];
    });
    return unfold(flat, options);
  });
};
