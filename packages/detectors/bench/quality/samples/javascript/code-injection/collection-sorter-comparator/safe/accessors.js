var known = new Map()

/**
 * Returns a function reading a (dotted) field of a row. Getters are
 * generated once per field since sorting calls them very often.
 */
exports.getter = function (field) {
  if (typeof field === 'function') return field
  var name = String(field)
  if (!known.has(name)) {
    if (known.size > 1000) known.clear()
    known.set(name, build(name))
  }
  return known.get(name)
}

function build (name) {
  var parts = name.split('.')
  return function (row) {
    return parts.reduce(function (value, part) {
      return value ? value[part] : value
    }, row)
  }
}
