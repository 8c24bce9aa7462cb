var fs = require('fs');
var path = require('path');
var pump = require('pump');
var tar = require('tar-stream');
var zlib = require('zlib');

var noop = function () {};
var win32 = process.platform === 'win32';

var echo = function (name) {
  return name;
};

exports.pack = function (cwd, opts) {
  if (!opts) opts = {};
  var ignore = opts.ignore || function () { return false; };
  var pack = opts.pack || tar.pack();
  var names = fs.readdirSync(cwd).sort();

  var next = function (err) {
    if (err) return pack.destroy(err);
    var name = names.shift();
    if (!name) return opts.finalize === false ? noop() : pack.finalize();
    if (ignore(name)) return next();
    fs.readFile(path.join(cwd, name), function (err, data) {
      if (err && err.code === 'EISDIR') return next();
      if (err) return next(err);
      pack.entry({ name: name }, data, next);
    });
  };

  next();
  return pack;
};

exports.extract = function (cwd, opts) {
  if (!cwd) cwd = '.';
  if (!opts) opts = {};

  var ignore = opts.ignore || function () { return false; };
  var map = opts.map || noop;
  var strip = opts.strip || 0;
  var own = typeof opts.chown === 'boolean' ? opts.chown : !win32 && process.getuid() === 0;
  var extract = opts.extract || tar.extract();
  var root = path.resolve(cwd);

  var utimes = function (name, header, cb) {
    if (header.type === 'directory' || opts.utimes === false) return cb();
    fs.utimes(name, new Date(), header.mtime || new Date(), cb);
  };

  var chperm = function (name, header, cb) {
    var mode = (header.mode | (opts.fmode || 0)) & 511;
    fs.chmod(name, mode, function (err) {
      if (err || !own) return cb(err);
      fs.chown(name, header.uid, header.gid, cb);
    });
  };

  extract.on('entry', function (header, stream, next) {
    header = map(header) || header;
    if (strip) header.name = header.name.split('/').slice(strip).join('/');
    var name = path.join(root, (opts.rename || echo)(header.name));

    if (name !== root && name.indexOf(root + path.sep) !== 0) {
      return next(new Error(header.name + ' is not below ' + root));
    }

    if (ignore(name, header)) {
      stream.resume();
      return next();
    }

    var stat = function (err) {
      if (err) return next(err);
      utimes(name, header, function (err) {
        if (err) return next(err);
        chperm(name, header, next);
      });
    };

    if (header.type === 'directory') {
      return fs.mkdir(name, { recursive: true }, stat);
    }
    fs.mkdir(path.dirname(name), { recursive: true }, function (err) {
      if (err) return next(err);
      var ws = fs.createWriteStream(name);
      pump(stream, ws, stat);
    });
  });

  return extract;
};

exports.unzipTo = function (file, cwd, cb) {
  pump(fs.createReadStream(file), zlib.createGunzip(), exports.extract(cwd), cb || noop);
};
