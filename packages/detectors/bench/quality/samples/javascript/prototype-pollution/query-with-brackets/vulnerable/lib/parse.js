module.exports = function parse(text) {
  const result = {}
  for (const pair of text.split('&')) {
    const [name, value = ''] = pair.split('=').map(decodeURIComponent)
    const match = /^(\w+)\[(\w+)\]$/.exec(name)
    if (match) {
      const [, outer, inner] = match
      if (!result[outer]) result[outer] = {}
      result[outer][inner] = value
    } else {
      result[name] = value
    }
  }
  return result
}
