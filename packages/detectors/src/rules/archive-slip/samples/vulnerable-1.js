// Themes are uploaded as archives.
const fs = require('fs')
const path = require('path')
const AdmZip = require('adm-zip')
const unzipper = require('unzipper')

function install(buffer, target) {
  const zip = new AdmZip(buffer)
  zip.getEntries().forEach((entry) => {
    // finding: archive-slip
    fs.writeFileSync(path.join(target, entry.entryName), entry.getData())
  })
}

function unpack(file, target) {
  fs.createReadStream(file)
    .pipe(unzipper.Parse())
    .on('entry', (entry) => {
      // finding: archive-slip
      entry.pipe(fs.createWriteStream(`${target}/${entry.path}`))
    })
}

async function restore(file, target) {
  const directory = await unzipper.Open.file(file)
  for (const entry of directory.files) {
    const full = path.resolve(target, entry.path)
    // The check lacks the separator and the loop goes on all the same.
    if (!full.startsWith(target)) console.warn('odd entry')
    // finding: archive-slip
    entry.stream().pipe(fs.createWriteStream(full))
  }
}

module.exports = { install, unpack, restore }
