const { randomUUID } = require('crypto')
const sessions = new Map()

exports.open = (user) => {
  const sessionId = randomUUID()
  sessions.set(sessionId, { user, opened: Date.now() })
  return sessionId
}

exports.traceId = () => randomUUID()
