const { execFile } = require('child_process')

exports.connect = (network, callback) => {
  execFile('networksetup', ['-setairportnetwork', 'en0', network.ssid, network.password], callback)
}
