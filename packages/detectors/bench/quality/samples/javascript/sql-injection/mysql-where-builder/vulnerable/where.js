module.exports = function where(filters) {
  const names = Object.keys(filters).filter((name) => filters[name] !== undefined)
  if (names.length === 0) return ''
  return ' WHERE ' + names.map((name) => `${name} = '${filters[name]}'`).join(' AND ')
}
