module.exports = function parse(text) {
  const result = new Map()
  for (const pair of text.split('&')) {
    const [name, value = ''] = pair.split('=').map(decodeURIComponent)
    const match = /^(\w+)\[(\w+)\]$/.exec(name)
    if (match) {
      const [, outer, inner] = match
      if (!result.has(outer)) result.set(outer, new Map())
      result.get(outer).set(inner, value)
    } else {
      result.set(name, value)
    }
  }
  return result
}
