'use strict';

module.exports = function excerpt(content, separator) {
  var end = content.indexOf(separator || '\n\n');
  return (end === -1 ? content : content.slice(0, end)).trim();
};
