var child = require('child_process');
var path = require('path');

module.exports = Picture;

function Picture(source) {
  if (!(this instanceof Picture)) return new Picture(source);
  this.source = source;
  this.args = [];
}

Picture.prototype.resize = function (width, height) {
  this.args.push('-resize', width + 'x' + height);
  return this;
};

Picture.prototype.rotate = function (degrees) {
  this.args.push('-rotate', degrees);
  return this;
};

Picture.prototype.background = function (color) {
  this.args.push('-background', color);
  return this;
};

Picture.prototype.write = function (target, callback) {
  var args = [path.resolve(this.source)].concat(this.args, path.resolve(target));
  var convert = child.spawn('convert', args.map(String));
  convert.on('error', callback);
  convert.on('close', function (code) {
    if (code !== 0) return callback(new Error('convert ended with ' + code));
    callback(null, target);
  });
};
