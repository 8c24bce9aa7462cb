const cp = require('child_process')

function toMp3(options, callback) {
  const list = ['-y', '-i', options.source]
  if (options.bitrate) list.push('-b:a', options.bitrate)
  list.push(options.target)
  cp.execFile('ffmpeg', list, callback)
}

module.exports = { toMp3 }
