'use strict'

const fs = require('fs')
const path = require('path')
const zlib = require('zlib')
const tar = require('tar-stream')

function strip (name, levels) {
  if (!levels) return name
  return name.split('/').slice(levels).join('/')
}

module.exports = function unpack (tarball, target, opts, cb) {
  if (typeof opts === 'function') {
    cb = opts
    opts = {}
  }

  const root = path.resolve(target)
  const extract = tar.extract()
  const files = []

  extract.on('entry', function onentry (header, stream, next) {
    const name = strip(header.name, opts.strip)
    const dest = path.join(root, name)

    if (!name) {
      stream.resume()
      return next()
    }

    if (dest !== root && !dest.startsWith(root + path.sep)) {
      return next(new Error('entry outside of the target: ' + header.name))
    }

    if (header.type === 'directory') {
      stream.resume()
      return fs.mkdir(dest, { recursive: true }, next)
    }

    if (header.type !== 'file') {
      stream.resume()
      return next()
    }

    fs.mkdir(path.dirname(dest), { recursive: true }, function (err) {
      if (err) return next(err)
      const out = fs.createWriteStream(dest, { mode: header.mode })
      out.on('error', next)
      out.on('finish', function () {
        files.push(name)
        next()
      })
      stream.pipe(out)
    })
  })

  extract.on('error', cb)
  extract.on('finish', function () {
    cb(null, files)
  })

  fs.createReadStream(tarball)
    .on('error', cb)
    .pipe(zlib.createGunzip())
    .on('error', cb)
    .pipe(extract)
}
