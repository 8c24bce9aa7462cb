exports.set = function set(object, path, value) {
  const parts = path.split('.')
  const last = parts.pop()
  let node = object
  for (const part of parts) {
    if (node[part] === undefined) node[part] = {}
    node = node[part]
  }
  node[last] = value
  return object
}
