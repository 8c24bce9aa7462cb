'use strict';

var GROUPS = [
  { prefix: 'feat', title: 'Features' },
  { prefix: 'fix', title: 'Bug fixes' },
  { prefix: 'docs', title: 'Documentation' }
];

function groupOf(subject) {
  for (var i = 0; i < GROUPS.length; i++) {
    if (subject.indexOf(GROUPS[i].prefix) === 0) return GROUPS[i].title;
  }
  return 'Other changes';
}

module.exports = function format(title, commits) {
  var lines = ['## ' + title, ''];
  var titles = GROUPS.map(function (g) { return g.title; }).concat('Other changes');

  titles.forEach(function (name) {
    var members = commits.filter(function (c) { return groupOf(c.subject || '') === name; });
    if (!members.length) return;
    lines.push('### ' + name, '');
    members.forEach(function (c) {
      lines.push('* ' + c.subject + ' (' + c.hash + ', ' + c.author + ')');
    });
    lines.push('');
  });

  return lines.join('\n');
};
