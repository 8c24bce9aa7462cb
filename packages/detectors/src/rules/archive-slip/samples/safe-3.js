const fs = require('fs')
const path = require('path')
const JSZip = require('jszip')

exports.unpack = async function unpack(data, folder) {
  const zip = await JSZip.loadAsync(data)
  zip.forEach((name, entry) => {
    // ok: archive-slip
    fs.writeFileSync(path.join(folder, entry.name), name)
  })
}
