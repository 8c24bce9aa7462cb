const { execFile } = require('child_process')

exports.connect = (network, callback) => {
  const args = ['-w', '10', 'device', 'wifi', 'connect', network.ssid]
  if (network.password) args.push('password', network.password)
  if (network.iface) args.push('ifname', network.iface)
  execFile('nmcli', args, (err, out) => {
    if (err) return callback(err)
    callback(null, /successfully activated/.test(out))
  })
}
