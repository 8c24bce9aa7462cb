var escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function html(s) {
  return String(s).replace(/[&<>"']/g, function (c) {
    return escapes[c];
  });
}

function row(entry) {
  var slash = entry.dir ? '/' : '';
  var href = './' + encodeURIComponent(entry.name) + slash;
  return '<li><a href="' + href.replace(/'/g, '%27') + '">' + html(entry.name) + slash + '</a></li>';
}

module.exports = function page(name, entries, up) {
  var title = html(name);
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<title>' + title + '</title>',
    '<h1>' + title + '</h1>',
    '<ul>',
    up ? '<li><a href="../">..</a></li>' : ''
  ].concat(entries.map(row), '</ul>').join('\n');
};
