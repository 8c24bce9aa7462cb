type Node = Record<string, unknown>

export function setIn(root: Node, path: readonly string[], value: unknown): Node {
  let node = root
  for (const key of path.slice(0, -1)) {
    if (typeof node[key] !== 'object') node[key] = {}
    node = node[key] as Node
  }
  node[path[path.length - 1] ?? ''] = value
  return root
}
