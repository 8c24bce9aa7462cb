const cp = require('child_process')

function toMp3(options, callback) {
  let command = 'ffmpeg -y -i ' + options.source
  if (options.bitrate) command += ' -b:a ' + options.bitrate
  command += ' ' + options.target
  cp.exec(command, callback)
}

module.exports = { toMp3 }
