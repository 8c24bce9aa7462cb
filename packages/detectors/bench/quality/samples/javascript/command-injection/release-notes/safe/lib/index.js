'use strict';

var git = require('./git');

var TYPES = { feat: 'Features', fix: 'Fixes', perf: 'Performance' };

function group(commits) {
  var groups = {};
  commits.forEach(function (commit) {
    var match = /^(\w+)(?:\([^)]*\))?: (.*)$/.exec(commit.subject);
    if (!match || !TYPES.hasOwnProperty(match[1])) return;
    var title = TYPES[match[1]];
    (groups[title] = groups[title] || []).push('* ' + match[2] + ' (' + commit.hash.slice(0, 7) + ')');
  });
  return groups;
}

module.exports = function notes(options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  git.log(options, function (err, commits) {
    if (err) return callback(err);
    var groups = group(commits);
    var lines = [];
    Object.keys(groups).sort().forEach(function (title) {
      lines.push('### ' + title, '');
      lines.push.apply(lines, groups[title]);
      lines.push('');
    });
    callback(null, lines.join('\n'));
  });
};
