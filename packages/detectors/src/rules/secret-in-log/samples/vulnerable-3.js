// The same settings, all of them.
function merged(...sources) {
  const target = {}
  for (const source of sources) {
    for (const key of Object.keys(source)) target[key] = source[key]
  }
  return target
}

function settingsOf(address) {
  const url = new URL(address)
  return { host: url.hostname, password: url.password }
}

exports.connect = function connect(address, defaults, logger) {
  const login = merged(defaults, settingsOf(address))
  // finding: secret-in-log
  logger.info('Connecting with ' + JSON.stringify(login))
  return login
}
