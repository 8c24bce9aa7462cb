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
  return file
}
