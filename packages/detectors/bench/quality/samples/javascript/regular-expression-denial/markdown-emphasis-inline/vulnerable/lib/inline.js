'use strict';

var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

var STRONG = /^\*\*((?:[^*]+|\*[^*]+\*)+)\*\*/;

function escape(text) {
  return text.replace(/[&<>"]/g, function (c) {
    return ENTITIES[c];
  });
}

exports.render = function (text, options) {
  var out = '';
  var rest = text;
  var match;
  while (rest !== '') {
    match = rest.charAt(0) === '*' && rest.charAt(1) === '*' ? STRONG.exec(rest) : null;
    if (match) {
      out += '<strong>' + escape(match[1]) + '</strong>';
      rest = rest.slice(match[0].length);
    } else if (rest.charAt(0) === '\n') {
      out += options.breaks ? '<br>' : ' ';
      rest = rest.slice(1);
    } else {
      out += escape(rest.charAt(0));
      rest = rest.slice(1);
    }
  }
  return out;
};
