'use strict';

const { findTables } = require('./lib/find');
const { layout } = require('./lib/layout');

/**
 * The tables of the document: { start, end, header, align, rows }.
 */
function tables(markdown) {
  return findTables(markdown.split('\n'));
}

/**
 * The document with the columns of all its tables lined up.
 */
function tidy(markdown) {
  const lines = markdown.split('\n');
  const output = [];
  let position = 0;

  for (const table of findTables(lines)) {
    for (const line of lines.slice(position, table.start)) output.push(line);
    for (const line of layout(table)) output.push(line);
    position = table.end;
  }

  return output.concat(lines.slice(position)).join('\n');
}

module.exports = { tables, tidy };
