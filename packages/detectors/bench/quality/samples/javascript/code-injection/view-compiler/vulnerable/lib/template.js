'use strict';

var TAG = /<%([=-]?)([^%]*)%>/g;

function escapeXML(value) {
  return value === undefined || value === null
    ? ''
    : String(value).replace(/[&<>'"]/g, function (character) {
        return '&#' + character.charCodeAt(0) + ';';
      });
}

function Template(text, opts) {
  opts = opts || {};
  this.text = text;
  this.opts = {
    localsName: opts.localsName || 'locals',
    useWith: opts.useWith !== false,
    strict: opts.strict === true,
  };
}

Template.prototype.generate = function () {
  var source = '';
  var index = 0;
  this.text.replace(TAG, function (match, mode, code, offset, whole) {
    source += '__out += ' + JSON.stringify(whole.slice(index, offset)) + ';\n';
    if (mode === '=') source += '__out += escape(' + code + ');\n';
    else if (mode === '-') source += '__out += (' + code + ');\n';
    else source += code + '\n';
    index = offset + match.length;
    return match;
  });
  source += '__out += ' + JSON.stringify(this.text.slice(index)) + ';\n';
  return source;
};

Template.prototype.compile = function () {
  var opts = this.opts;
  var source = this.generate();
  if (opts.useWith) source = 'with (' + opts.localsName + ' || {}) {\n' + source + '}\n';
  source = 'var __out = "";\n' + source + 'return __out;';
  if (opts.strict) source = '"use strict";\n' + source;

  var fn = new Function(opts.localsName + ', escape', source);
  return function render(data) {
    return fn(data || {}, escapeXML);
  };
};

module.exports = Template;
