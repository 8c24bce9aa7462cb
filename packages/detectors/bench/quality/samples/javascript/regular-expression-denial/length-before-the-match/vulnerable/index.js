const list = /^(?:\s*[\w-]+\s*;?\s*)+$/

module.exports = function isList(header) {
  return header.match(list) !== null
}
