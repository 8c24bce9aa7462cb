export function unflatten(flat, separator = '.') {
  const result = {}
  for (const name of Object.keys(flat)) {
    const path = name.split(separator)
    const leaf = path.pop()
    let current = result
    for (const step of path) {
      current[step] ??= {}
      current = current[step]
    }
    current[leaf] = flat[name]
  }
  return result
}
