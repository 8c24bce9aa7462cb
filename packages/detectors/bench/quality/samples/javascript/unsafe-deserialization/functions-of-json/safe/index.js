const marker = '_$fn$_'

exports.stringify = (value, indent) =>
  JSON.stringify(value, (key, each) => (typeof each === 'function' ? marker + each.toString() : each), indent)

exports.parse = (text) =>
  JSON.parse(text, (key, each) => {
    if (typeof each !== 'string' || !each.startsWith(marker)) return each
    return each.slice(marker.length)
  })
