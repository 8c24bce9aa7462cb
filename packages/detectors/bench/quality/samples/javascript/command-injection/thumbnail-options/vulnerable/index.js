const { execSync } = require('child_process')

const defaults = { width: 200, quality: 80 }

exports.thumbnail = function thumbnail(input, output, options) {
  const settings = Object.assign({}, defaults, options)
  const flags = '-resize ' + settings.width + ' -quality ' + settings.quality
  return execSync('convert "' + input + '" ' + flags + ' "' + output + '"')
}
