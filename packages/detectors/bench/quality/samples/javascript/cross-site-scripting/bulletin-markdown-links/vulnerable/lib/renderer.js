var escape = require('./escape').escape;

function Renderer(options) {
  this.options = options || {};
}

Renderer.prototype.heading = function (text, level) {
  return '<h' + level + '>' + text + '</h' + level + '>\n';
};

Renderer.prototype.paragraph = function (text) {
  return '<p>' + text + '</p>\n';
};

Renderer.prototype.link = function (href, text) {
  return '<a href="' + escape(href) + '">' + text + '</a>';
};

module.exports = Renderer;
