function clone(source) {
  const copy = Array.isArray(source) ? [] : {}
  for (const prop of Object.keys(source)) {
    const value = source[prop]
    if (value && typeof value === 'object') copy[prop] = clone(value)
    else copy[prop] = value
  }
  return copy
}

module.exports = { clone }
