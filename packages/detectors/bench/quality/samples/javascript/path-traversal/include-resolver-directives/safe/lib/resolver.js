'use strict'

var fs = require('fs')
var path = require('path')

exports.base = function (dir) {
  return fs.realpathSync(dir)
}

exports.resolve = function (base, name) {
  var file = path.resolve(base, name)
  if (!fs.existsSync(file)) {
    throw new Error('cannot find include ' + name)
  }
  var real = fs.realpathSync(file)
  var inside = path.relative(base, real)
  if (inside === '' || inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) {
    throw new Error('cannot find include ' + name)
  }
  return real
}
