const fs = require('fs')
const os = require('os')
const path = require('path')

exports.writeExport = (rows) => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'orders-')), 'export.csv')
  fs.writeFileSync(file, rows.map((row) => row.join(';')).join('\n'))
  return file
}
