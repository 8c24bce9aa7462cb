// Sign-in with a talkative log.
const pino = require('pino')

const logger = pino()

async function login(email, password) {
  // finding: secret-in-log
  console.log('login', email, password)
  // finding: secret-in-log
  logger.info({ email, password }, 'login')
  return find(email)
}

function connect(options) {
  // finding: secret-in-log
  logger.debug(`connecting as ${options.user} with ${options.password}`)
}

module.exports = { login, connect }
