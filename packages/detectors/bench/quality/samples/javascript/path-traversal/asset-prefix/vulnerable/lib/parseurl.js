'use strict';

module.exports = function parseurl(req) {
  var target = req.url;
  var query = target.indexOf('?');
  var pathname = query === -1 ? target : target.slice(0, query);
  try {
    pathname = decodeURIComponent(pathname);
  } catch (e) {
    return null;
  }
  return pathname.indexOf('\0') === -1 ? pathname : null;
};
