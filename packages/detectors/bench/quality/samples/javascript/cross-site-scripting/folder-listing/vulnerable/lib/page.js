function row(entry) {
  var slash = entry.dir ? '/' : '';
  var href = './' + encodeURIComponent(entry.name) + slash;
  return '<li><a href="' + href.replace(/'/g, '%27') + '">' + entry.name + slash + '</a></li>';
}

module.exports = function page(title, entries, up) {
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<title>' + title + '</title>',
    '<h1>' + title + '</h1>',
    '<ul>',
    up ? '<li><a href="../">..</a></li>' : ''
  ].concat(entries.map(row), '</ul>').join('\n');
};
