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
  var command = 'convert ' + args.join(' ');
  child.exec(command, function (err, stdout, stderr) {
    if (err) return callback(new Error(stderr || err.message));
    callback(null, target);
  });
};
