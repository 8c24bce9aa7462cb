const fs = require('fs')
const path = require('path')

module.exports = (folder, name, stream, done) => {
  const target = path.resolve(folder, name)
  fs.mkdir(path.dirname(target), { recursive: true }, (err) => {
    if (err) return done(err)
    const out = fs.createWriteStream(target)
    out.on('close', () => done(null))
    out.on('error', done)
    stream.pipe(out)
  })
}
