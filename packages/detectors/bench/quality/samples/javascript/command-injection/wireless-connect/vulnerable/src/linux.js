const { exec } = require('child_process')

exports.connect = (network, callback) => {
  let command = "nmcli -w 10 device wifi connect '" + network.ssid + "'"
  if (network.password) command += " password '" + network.password + "'"
  if (network.iface) command += ' ifname ' + network.iface
  exec(command, (err, out) => {
    if (err) return callback(err)
    callback(null, /successfully activated/.test(out))
  })
}
