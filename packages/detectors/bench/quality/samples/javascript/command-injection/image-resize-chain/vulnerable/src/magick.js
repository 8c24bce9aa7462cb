var path = require('path');
var child = require('child_process');
var geometry = require('./geometry');

function Magick(source) {
  if (!(this instanceof Magick)) return new Magick(source);
  this.source = path.resolve(source);
  this.args = [];
  this.binary = 'convert';
}

Magick.prototype.resize = function (width, height, flag) {
  this.args.push('-resize', geometry.format(width, height, flag));
  return this;
};

Magick.prototype.quality = function (percent) {
  this.args.push('-quality', String(geometry.clamp(percent, 1, 100)));
  return this;
};

Magick.prototype.rotate = function (degrees) {
  this.args.push('-rotate', String(Number(degrees) || 0));
  return this;
};

Magick.prototype.strip = function () {
  this.args.push('-strip');
  return this;
};

Magick.prototype.write = function (target, done) {
  var output = path.resolve(target);
  var list = [this.source].concat(this.args, [output]);

  child.exec(this.binary + ' ' + list.join(' '), function (err, stdout, stderr) {
    if (err) {
      err.details = stderr;
      return done(err);
    }
    done(null, output);
  });
};

module.exports = Magick;
