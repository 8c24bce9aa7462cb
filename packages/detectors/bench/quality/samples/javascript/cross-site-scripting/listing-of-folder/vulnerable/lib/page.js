module.exports = function page(pathname, names) {
  var items = names.map(function (name) {
    return '<li><a href="' + encodeURIComponent(name) + '">' + name + '</a></li>';
  });
  return '<!doctype html><h1>Index of ' + pathname + '</h1><ul>' + items.join('') + '</ul>';
};
