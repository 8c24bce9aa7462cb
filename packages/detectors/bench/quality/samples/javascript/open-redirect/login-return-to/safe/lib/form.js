'use strict';

var MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function attr(value) {
  return String(value || '').replace(/[&<>"]/g, function (c) {
    return MAP[c];
  });
}

exports.show = function (res, back, failed) {
  res.writeHead(failed ? 401 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end([
    '<!doctype html><title>Login</title>',
    failed ? '<p>Wrong password</p>' : '',
    '<form method="post">',
    '<input type="hidden" name="return" value="' + attr(back) + '">',
    '<input type="password" name="password" autofocus>',
    '<button>Login</button></form>'
  ].join('\n'));
};
