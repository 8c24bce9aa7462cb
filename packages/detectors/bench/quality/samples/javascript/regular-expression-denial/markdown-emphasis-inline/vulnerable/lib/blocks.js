'use strict';

function tagOf(line) {
  var depth = 0;
  while (line.charAt(depth) === '#') depth++;
  return depth > 0 && depth < 7 && line.charAt(depth) === ' ' ? 'h' + depth : 'p';
}

exports.split = function (source) {
  var out = [];
  var open = null;
  source.split('\n').forEach(function (line) {
    var tag = tagOf(line);
    if (line.trim() === '') {
      open = null;
    } else if (tag !== 'p') {
      out.push({ tag: tag, text: line.slice(Number(tag.charAt(1)) + 1) });
      open = null;
    } else if (open) {
      open.lines.push(line);
    } else {
      open = { tag: 'p', lines: [line] };
      out.push(open);
    }
  });
  return out.map(function (block) {
    return { tag: block.tag, text: block.lines ? block.lines.join('\n') : block.text };
  });
};
