const fs = require('fs')
const path = require('path')

module.exports = (folder, name, stream, done) => {
  const target = path.resolve(folder, name)
  const away = path.relative(folder, target)
  if (away.startsWith('..') || path.isAbsolute(away)) return done(new Error('illegal path: ' + name))
  fs.mkdir(path.dirname(target), { recursive: true }, (err) => {
    if (err) return done(err)
    const out = fs.createWriteStream(target)
    out.on('close', () => done(null))
    out.on('error', done)
    stream.pipe(out)
  })
}
