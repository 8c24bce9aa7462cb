const fs = require('fs')
const os = require('os')
const path = require('path')

let made = 0

exports.keep = function keep(content, options) {
  const name = (options.prefix || 'kept-') + Date.now() + (options.kind || '')
  // finding: insecure-temporary-file
  fs.writeFileSync(path.join(os.tmpdir(), name), content)
}

exports.keepAs = function keepAs(content, extension) {
  made += 1
  const file = path.join(os.tmpdir(), `kept-${process.pid}-${made}${extension}`)
  // finding: insecure-temporary-file
  fs.writeFileSync(file, content)
  return file
}

exports.keepFor = function keepFor(content, identity) {
  // hint: insecure-temporary-file
  fs.writeFileSync(path.join(os.tmpdir(), `kept-${identity}`), content)
}
