// Each entry is resolved, and refused outside.
const fs = require('fs')
const path = require('path')
const AdmZip = require('adm-zip')
const unzipper = require('unzipper')
const yauzl = require('yauzl')

function install(buffer, target) {
  const root = path.resolve(target)
  const zip = new AdmZip(buffer)
  for (const entry of zip.getEntries()) {
    const file = path.resolve(root, entry.entryName)
    if (!file.startsWith(root + path.sep)) throw new Error('an entry leaves the folder')
    // ok: archive-slip
    fs.writeFileSync(file, entry.getData())
  }
}

function unpack(file, target) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on('entry', (entry) => {
      if (entry.path.includes('..')) return entry.autodrain()
      // ok: archive-slip
      entry.pipe(fs.createWriteStream(path.join(target, entry.path)))
    })
}

// This reader refuses such names itself.
function list(file, target) {
  yauzl.open(file, { lazyEntries: true }, (error, zipfile) => {
    zipfile.on('entry', (entry) => {
      // ok: archive-slip
      fs.mkdirSync(path.join(target, entry.fileName), { recursive: true })
    })
  })
}

module.exports = { install, unpack, list }
