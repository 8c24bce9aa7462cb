type Node = Record<string, unknown>

function checked(key: string): string {
  if (key === '__proto__' || key === 'constructor') throw new TypeError('refused')
  return key
}

export function setIn(root: Node, path: readonly string[], value: unknown): Node {
  let node = root
  for (const key of path.slice(0, -1)) {
    const name = checked(key)
    if (typeof node[name] !== 'object') node[name] = {}
    node = node[name] as Node
  }
  node[checked(path[path.length - 1] ?? '')] = value
  return root
}
