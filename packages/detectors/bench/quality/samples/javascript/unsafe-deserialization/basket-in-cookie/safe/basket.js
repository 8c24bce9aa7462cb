exports.read = (cookie) => {
  if (!cookie) return []
  const text = Buffer.from(cookie, 'base64').toString('utf8')
  return JSON.parse(text).items
}
