'use strict';

function escape(text) {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function row(entry) {
  var name = entry.name + (entry.folder ? '/' : '');
  return '<li><a href="./' + encodeURIComponent(entry.name) + '">' + escape(name) + '</a></li>';
}

exports.render = function (title, pathname, entries) {
  var items = entries.map(row);
  if (pathname !== '/') items.unshift('<li><a href="..">..</a></li>');
  return [
    '<!doctype html>',
    '<title>' + title + '</title>',
    '<h1>Index of ' + escape(pathname) + '</h1>',
    '<ul>',
    items.join('\n'),
    '</ul>'
  ].join('\n');
};
