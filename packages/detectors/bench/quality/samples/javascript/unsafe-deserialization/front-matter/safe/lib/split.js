module.exports = function split(text) {
  if (!text.startsWith('---\n')) return { head: null, body: text }
  const end = text.indexOf('\n---', 4)
  if (end === -1) return { head: null, body: text }
  return { head: text.slice(4, end), body: text.slice(end + 4).replace(/^\n/, '') }
}
