var fs = require('fs');
var merge = require('./lib/merge');
var interpolate = require('./lib/interpolate');

function Settings(defaults) {
  this.values = merge({}, defaults || {});
  this.sources = [];
}

Settings.prototype.add = function (layer, label) {
  merge(this.values, layer);
  this.sources.push(label || 'inline');
  return this;
};

Settings.prototype.addText = function (text, label) {
  return this.add(JSON.parse(text), label);
};

Settings.prototype.addFile = function (file, optional) {
  var text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (err) {
    if (optional && err.code === 'ENOENT') return this;
    throw err;
  }
  return this.addText(text, file);
};

Settings.prototype.get = function (name, fallback) {
  var node = this.values;
  var parts = String(name).split('.');
  for (var i = 0; i < parts.length; i++) {
    if (node === null || typeof node !== 'object') return fallback;
    if (!Object.prototype.hasOwnProperty.call(node, parts[i])) return fallback;
    node = node[parts[i]];
  }
  return interpolate(node, process.env);
};

module.exports = function (defaults) {
  return new Settings(defaults);
};
module.exports.Settings = Settings;
