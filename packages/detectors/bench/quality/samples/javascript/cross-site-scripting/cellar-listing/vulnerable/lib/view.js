'use strict';

const escape = require('./escape');

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes;
  let unit = -1;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}

function row(entry, icons) {
  const icon = icons ? (entry.directory ? '&#128193; ' : '&#128196; ') : '';
  const href = encodeURIComponent(entry.name) + (entry.directory ? '/' : '');
  return `<tr><td>${icon}<a href="${href}">${escape(entry.name)}</a></td><td>${size(entry.size)}</td><td>${entry.changed.toISOString()}</td></tr>`;
}

exports.page = function page({ title, entries, icons }) {
  const rows = entries.map((entry) => row(entry, icons));
  return [
    '<!doctype html>',
    `<title>Cellar</title>`,
    `<h1>Contents of ${title}</h1>`,
    '<table>',
    '<tr><td><a href="../">..</a></td><td></td><td></td></tr>',
    ...rows,
    '</table>',
  ].join('\n');
};
