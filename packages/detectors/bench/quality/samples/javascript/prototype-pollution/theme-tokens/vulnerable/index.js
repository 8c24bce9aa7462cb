'use strict';

var extend = require('./lib/extend');
var colors = require('./lib/colors');

var DEFAULTS = {
  palette: {
    primary: { main: '#2b6cb0', contrast: '#ffffff' },
    surface: { main: '#f7fafc', contrast: '#1a202c' }
  },
  spacing: { unit: 4, scale: [0, 1, 2, 4, 8, 16] },
  typography: { family: 'system-ui', size: 16, ratio: 1.25 }
};

function Theme(tokens) {
  if (!(this instanceof Theme)) return new Theme(tokens);
  this.tokens = extend(true, {}, DEFAULTS, tokens);
  this.cache = {};
}

Theme.prototype.space = function (step) {
  var spacing = this.tokens.spacing;
  var factor = spacing.scale[step];
  if (factor === undefined) throw new RangeError('no step ' + step + ' on the scale');
  return spacing.unit * factor + 'px';
};

Theme.prototype.color = function (name, shade) {
  var key = name + '/' + (shade || 'main');
  if (this.cache[key]) return this.cache[key];
  var entry = this.tokens.palette[name];
  if (!entry) throw new Error('unknown colour: ' + name);
  var value = entry[shade || 'main'];
  if (!value && shade === 'dark') value = colors.darken(entry.main, 0.2);
  if (!value && shade === 'light') value = colors.lighten(entry.main, 0.2);
  this.cache[key] = value;
  return value;
};

Theme.prototype.fontSize = function (level) {
  var type = this.tokens.typography;
  return Math.round(type.size * Math.pow(type.ratio, level)) + 'px';
};

Theme.prototype.derive = function (tokens) {
  return new Theme(extend(true, {}, this.tokens, tokens));
};

Theme.prototype.toCss = function () {
  var self = this;
  var lines = [':root {'];
  Object.keys(this.tokens.palette).forEach(function (name) {
    lines.push('  --color-' + name + ': ' + self.color(name) + ';');
  });
  this.tokens.spacing.scale.forEach(function (_, step) {
    lines.push('  --space-' + step + ': ' + self.space(step) + ';');
  });
  lines.push('}');
  return lines.join('\n');
};

exports = module.exports = Theme;
exports.defaults = DEFAULTS;
exports.colors = colors;
