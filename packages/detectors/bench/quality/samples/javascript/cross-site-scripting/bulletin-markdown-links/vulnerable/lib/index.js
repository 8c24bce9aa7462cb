var Renderer = require('./renderer');
var escape = require('./escape').escape;

function inline(text, renderer) {
  var out = '';
  var pattern = /\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)/g;
  var last = 0;
  var hit;
  while ((hit = pattern.exec(text))) {
    out += escape(text.slice(last, hit.index));
    out += renderer.link(hit[2], escape(hit[1]));
    last = hit.index + hit[0].length;
  }
  return out + escape(text.slice(last));
}

module.exports = function bulletin(source, options) {
  var renderer = (options && options.renderer) || new Renderer(options);
  return source.split('\n\n').map(function (block) {
    if (block.charAt(0) === '#') return renderer.heading(inline(block.slice(1).trim(), renderer), 1);
    return renderer.paragraph(inline(block, renderer));
  }).join('');
};

module.exports.Renderer = Renderer;
