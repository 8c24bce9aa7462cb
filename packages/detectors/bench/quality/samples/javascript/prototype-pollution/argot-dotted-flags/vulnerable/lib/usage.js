/**
 * usage('tool [options]', { verbose: 'Print more' }) returns the help text.
 */
module.exports = function usage(synopsis, flags) {
  var names = Object.keys(flags);
  var width = names.reduce(function (max, name) { return Math.max(max, name.length); }, 0);

  var lines = names.map(function (name) {
    var gap = new Array(width - name.length + 3).join(' ');
    return '  --' + name + gap + flags[name];
  });

  return ['Usage: ' + synopsis, ''].concat(lines).join('\n') + '\n';
};
