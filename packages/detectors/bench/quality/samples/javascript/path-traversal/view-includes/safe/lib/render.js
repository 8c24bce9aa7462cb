'use strict';

var MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function esc(v) {
  return String(v === undefined || v === null ? '' : v).replace(/[&<>"']/g, function (c) {
    return MAP[c];
  });
}

module.exports = function render(tokens, scope, loader, depth, cb) {
  if (depth > 20) return cb(new Error('includes nested too deeply'));
  var out = '';
  (function step(i) {
    if (i === tokens.length) return cb(null, out);
    var t = tokens[i];
    if (t.type === 'include') {
      return loader.load(t.value, function (err, sub) {
        if (err) return cb(err);
        render(sub, scope, loader, depth + 1, function (err, html) {
          if (err) return cb(err);
          out += html;
          setImmediate(step, i + 1);
        });
      });
    }
    out += t.type === 'var' ? esc(scope[t.value]) : t.value;
    step(i + 1);
  })(0);
};
