'use strict'

const fs = require('fs')
const path = require('path')
const zlib = require('zlib')
const tar = require('tar-stream')
const mkdirp = require('mkdirp')

module.exports = function extractScores (archive, folder, callback) {
  const target = path.resolve(folder)
  const written = []
  const unpack = tar.extract()

  unpack.on('entry', (header, stream, next) => {
    if (header.type !== 'file') {
      stream.resume()
      return next()
    }
    const dest = path.join(target, header.name)
    mkdirp(path.dirname(dest)).then(() => {
      const out = fs.createWriteStream(dest)
      out.on('error', next)
      out.on('finish', () => {
        written.push(header.name)
        next()
      })
      stream.pipe(out)
    }, next)
  })

  unpack.on('error', callback)
  unpack.on('finish', () => callback(null, written))
  fs.createReadStream(archive).pipe(zlib.createGunzip()).pipe(unpack)
}
