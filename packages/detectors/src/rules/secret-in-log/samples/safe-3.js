// Settings that are copied name by name: what is told of them is no secret for that.
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
  const options = merged(defaults, settingsOf(address))
  // ok: secret-in-log
  logger.info({ host: options.host }, 'Connecting to %s', options.host)
  return options
}
