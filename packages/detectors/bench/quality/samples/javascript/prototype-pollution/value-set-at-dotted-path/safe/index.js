const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

exports.set = function set(object, path, value) {
  const parts = path.split('.')
  if (parts.some((part) => unsafe.has(part))) throw new TypeError('not a path')
  const last = parts.pop()
  let node = object
  for (const part of parts) {
    if (node[part] === undefined) node[part] = {}
    node = node[part]
  }
  node[last] = value
  return object
}
