'use strict';

var blocks = require('./blocks');
var inline = require('./inline');

function Inkdown(options) {
  this.options = Object.assign({ breaks: false }, options);
}

Inkdown.prototype.render = function (source) {
  var self = this;
  return blocks
    .split(String(source))
    .map(function (block) {
      var body = inline.render(block.text, self.options);
      return '<' + block.tag + '>' + body + '</' + block.tag + '>';
    })
    .join('\n');
};

exports.render = function (source, options) {
  return new Inkdown(options).render(source);
};

exports.Inkdown = Inkdown;
