const fs = require('fs')
const path = require('path')
const zlib = require('zlib')
const tar = require('tar-stream')

module.exports = function untar(archive, folder) {
  const extract = tar.extract()
  return new Promise((resolve, reject) => {
    extract.on('entry', (header, stream, next) => {
      if (header.type !== 'file') {
        stream.resume()
        return next()
      }
      const target = path.join(folder, header.name)
      fs.mkdirSync(path.dirname(target), { recursive: true })
      stream.pipe(fs.createWriteStream(target)).on('finish', next)
    })
    extract.on('finish', resolve)
    extract.on('error', reject)
    fs.createReadStream(archive).pipe(zlib.createGunzip()).pipe(extract)
  })
}
