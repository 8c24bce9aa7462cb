var escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text) {
  return text.replace(/[&<>"']/g, function (c) {
    return escapes[c];
  });
}

module.exports = function page(pathname, names) {
  var items = names.map(function (name) {
    return '<li><a href="' + encodeURIComponent(name) + '">' + escape(name) + '</a></li>';
  });
  return '<!doctype html><h1>Index of ' + escape(pathname) + '</h1><ul>' + items.join('') + '</ul>';
};
