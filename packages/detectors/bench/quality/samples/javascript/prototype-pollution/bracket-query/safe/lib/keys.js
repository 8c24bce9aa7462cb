/**
 * 'a[b][]'  =>  ['a', 'b', '']
 */
module.exports = function keys(name, depth) {
  var open = name.indexOf('[');
  if (open <= 0) return [name];

  var found = [name.slice(0, open)];

  while (open !== -1 && found.length < depth) {
    var close = name.indexOf(']', open);
    if (close === -1) break;
    found.push(name.slice(open + 1, close));
    open = name.charAt(close + 1) === '[' ? close + 1 : -1;
  }

  return found;
};
