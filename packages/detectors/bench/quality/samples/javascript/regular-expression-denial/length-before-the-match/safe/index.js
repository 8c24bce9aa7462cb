const list = /^(?:\s*[\w-]+\s*;?\s*)+$/

module.exports = function isList(header) {
  if (header.length > 64) return false
  return header.match(list) !== null
}
