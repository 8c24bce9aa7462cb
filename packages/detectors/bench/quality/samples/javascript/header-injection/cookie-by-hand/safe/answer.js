exports.answer = (theme) => {
  const lines = ['HTTP/1.1 204 No Content', `Set-Cookie: theme=${encodeURIComponent(theme)}; Path=/`, 'Connection: close']
  return lines.join('\r\n') + '\r\n\r\n'
}
