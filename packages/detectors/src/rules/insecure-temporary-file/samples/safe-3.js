const crypto = require('crypto')
const fs = require('fs')
const os = require('os')
const path = require('path')

exports.keep = function keep(content, options) {
  const name = (options.prefix || 'kept-') + crypto.randomUUID() + (options.kind || '')
  // ok: insecure-temporary-file
  fs.writeFileSync(path.join(os.tmpdir(), name), content)
}
