module.exports = function where(filters) {
  const names = Object.keys(filters).filter((name) => filters[name] !== undefined)
  if (names.length === 0) return { text: '', values: [] }
  const text = ' WHERE ' + names.map((name) => `\`${name}\` = ?`).join(' AND ')
  return { text, values: names.map((name) => filters[name]) }
}
