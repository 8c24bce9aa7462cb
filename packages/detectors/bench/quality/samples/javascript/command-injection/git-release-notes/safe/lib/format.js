'use strict';

var TYPES = {
  feat: 'Features',
  fix: 'Bug fixes',
  docs: 'Documentation'
};

function group(commits) {
  var out = new Map();
  commits.forEach(function (c) {
    var idx = c.subject.indexOf(':');
    var type = idx > 0 && idx < 10 ? c.subject.slice(0, idx) : 'other';
    var title = TYPES.hasOwnProperty(type) ? TYPES[type] : 'Other';
    if (!out.has(title)) out.set(title, []);
    out.get(title).push(c);
  });
  return out;
}

module.exports = function format(commits, opts) {
  var lines = ['# ' + (opts.title || 'Changes'), ''];
  group(commits).forEach(function (list, title) {
    lines.push('## ' + title, '');
    list.forEach(function (c) {
      lines.push('- ' + c.subject + ' (' + c.hash.slice(0, 7) + ')');
    });
    lines.push('');
  });
  return lines.join('\n');
};
