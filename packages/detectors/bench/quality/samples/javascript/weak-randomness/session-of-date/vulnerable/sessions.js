const { randomUUID } = require('crypto')
const sessions = new Map()

exports.open = (user) => {
  const sessionId = Date.now().toString(36) + Math.random().toString(36).slice(2)
  sessions.set(sessionId, { user, opened: Date.now() })
  return sessionId
}

exports.traceId = () => randomUUID()
