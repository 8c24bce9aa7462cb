'use strict';

const { splitRows } = require('./split');
const { unflatten } = require('./unflatten');

function convert(cell) {
  if (cell === '') return null;
  if (cell === 'true' || cell === 'false') return cell === 'true';
  const n = Number(cell);
  return Number.isNaN(n) ? cell : n;
}

function rowsToRecords(text, options = {}) {
  const [header, ...rows] = splitRows(text, options.delimiter || ',');
  if (!header) return [];
  return rows.map((row) => {
    const pairs = header.map((name, i) => [name.trim(), convert(row[i] || '')]);
    return unflatten(pairs, options.separator || '.');
  });
}

module.exports = { rowsToRecords, unflatten };
