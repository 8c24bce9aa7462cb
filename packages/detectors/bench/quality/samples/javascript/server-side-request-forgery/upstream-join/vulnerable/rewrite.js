'use strict';

exports.rewrite = function rewrite(url, prefix) {
  return prefix && url.startsWith(prefix) ? url.slice(prefix.length) : url;
};
