const yauzl = require('yauzl')
const writeEntry = require('./write-entry')

exports.unzip = (file, folder, done) => {
  yauzl.open(file, { lazyEntries: true, decodeStrings: false }, (err, zip) => {
    if (err) return done(err)
    zip.readEntry()
    zip.on('end', () => done(null))
    zip.on('error', done)
    zip.on('entry', (entry) => {
      const name = entry.fileName.toString('utf8')
      if (name.endsWith('/')) return zip.readEntry()
      zip.openReadStream(entry, (failed, stream) => {
        if (failed) return done(failed)
        writeEntry(folder, name, stream, (broken) => (broken ? done(broken) : zip.readEntry()))
      })
    })
  })
}
