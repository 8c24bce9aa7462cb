const fs = require('fs')
const path = require('path')
const zlib = require('zlib')
const tar = require('tar-stream')

module.exports = function untar(archive, folder) {
  const extract = tar.extract()
  const root = path.resolve(folder)
  return new Promise((resolve, reject) => {
    extract.on('entry', (header, stream, next) => {
      if (header.type !== 'file') {
        stream.resume()
        return next()
      }
      const target = path.join(folder, header.name)
      if (!path.resolve(target).startsWith(root + path.sep)) {
        return extract.destroy(new Error(`the entry ${header.name} leaves the folder`))
      }
      fs.mkdirSync(path.dirname(target), { recursive: true })
      stream.pipe(fs.createWriteStream(target)).on('finish', next)
    })
    extract.on('finish', resolve)
    extract.on('error', reject)
    fs.createReadStream(archive).pipe(zlib.createGunzip()).pipe(extract)
  })
}
