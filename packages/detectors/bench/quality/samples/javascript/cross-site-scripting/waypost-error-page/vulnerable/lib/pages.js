'use strict';

function layout(status, title, message) {
  return [
    '<!DOCTYPE html>',
    '<html>',
    '<head><meta charset="utf-8"><title>' + title + '</title></head>',
    '<body>',
    '<h1>' + status + ' ' + title + '</h1>',
    '<p>' + message + '</p>',
    '</body>',
    '</html>',
    ''
  ].join('\n');
}

exports.send = function (res, status, title, message) {
  var page = Buffer.from(layout(status, title, message));

  res.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length
  });
  res.end(page);
};
