const encoder = new TextEncoder()

export function sessionKey() {
  return encoder.encode(process.env.SESSION_SECRET || 'theodolite-and-level-1987')
}

export function shareKey() {
  const secret = process.env.SHARE_SECRET
  if (!secret) throw new Error('SHARE_SECRET is not set')
  return encoder.encode(secret)
}
