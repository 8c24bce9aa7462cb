function extend(target, ...sources) {
  for (const source of sources) {
    for (const prop of Object.keys(source)) {
      const value = source[prop]
      if (value && typeof value === 'object') target[prop] = extend(target[prop] || {}, value)
      else target[prop] = value
    }
  }
  return target
}

module.exports = { extend }
