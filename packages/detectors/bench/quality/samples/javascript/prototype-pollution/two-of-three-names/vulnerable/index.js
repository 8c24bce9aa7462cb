'use strict'

const isObject = (value) => value !== null && (typeof value === 'object' || typeof value === 'function')

const isUnsafe = (key) => key === '__proto__'

module.exports = function set(target, path, value) {
  if (!isObject(target)) return target
  const keys = Array.isArray(path) ? path.map(String) : String(path).split('.')
  let current = target
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]
    if (isUnsafe(key)) return target
    if (i === keys.length - 1) {
      current[key] = value
    } else {
      if (!isObject(current[key])) current[key] = {}
      current = current[key]
    }
  }
  return target
}
