const { execFileSync } = require('child_process')

const defaults = { width: 200, quality: 80 }

exports.thumbnail = function thumbnail(input, output, options) {
  const settings = Object.assign({}, defaults, options)
  const flags = ['-resize', String(Number(settings.width)), '-quality', String(Number(settings.quality))]
  return execFileSync('convert', [input, ...flags, output])
}
