'use strict';

var DASHES = '--';
var BLANK = Buffer.from('\r\n\r\n');

exports.boundaryOf = function (contentType) {
  if (contentType.toLowerCase().indexOf('multipart/form-data') !== 0) return null;
  var match = /[; ]boundary="?([^";]{1,70})/i.exec(contentType);
  return match && match[1];
};

function parameter(header, name) {
  var match = new RegExp('[; ]' + name + '="([^"]*)"', 'i').exec(header);
  return match ? match[1] : null;
}

function disposition(head) {
  var lines = head.split('\r\n');
  for (var i = 0; i < lines.length; i++) {
    if (/^content-disposition:/i.test(lines[i])) return lines[i];
  }
  return '';
}

exports.split = function (body, boundary) {
  var mark = Buffer.from(DASHES + boundary);
  var found = [];
  var start = body.indexOf(mark);

  while (start !== -1) {
    var end = body.indexOf(mark, start + mark.length);
    if (end === -1) break;

    var part = body.slice(start, end - 2);
    var blank = part.indexOf(BLANK);
    if (blank !== -1) {
      var header = disposition(part.toString('utf8', 0, blank));
      found.push({
        name: parameter(header, 'name'),
        filename: parameter(header, 'filename'),
        data: part.slice(blank + BLANK.length)
      });
    }
    start = end;
  }

  return found;
};
