const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

function keep(report) {
  const file = path.join(os.tmpdir(), `report-${Date.now()}.json`)
  // finding: insecure-temporary-file
  fs.writeFileSync(file, JSON.stringify(report))
  return file
}

module.exports = { keep }
