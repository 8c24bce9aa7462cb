var scan = require('./scan');

var MAP = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(v) {
  return v === undefined || v === null ? '' : String(v).replace(/[&<>"']/g, function (c) {
    return MAP[c];
  });
}

function body(parts, local) {
  var src = 'var out = "";\n';
  src += 'with (' + local + ' || {}) {\n';
  parts.forEach(function (p) {
    if (p.text !== undefined) src += 'out += ' + JSON.stringify(p.text) + ';\n';
    else if (p.code !== undefined) src += p.code + '\n';
    else if (p.raw) src += 'out += (' + p.value + ');\n';
    else src += 'out += escape(' + p.value + ');\n';
  });
  return src + '}\nreturn out;';
}

module.exports = function compile(text, opts) {
  var local = opts.localsName || 'locals';
  var parts = scan(text, opts.open || '<%', opts.close || '%>');
  var fn = new Function(local, 'escape', body(parts, local));
  return function (data) {
    return fn(data, escape);
  };
};
