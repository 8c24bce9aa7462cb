// Groups of files that import each other: Tarjan's strongly connected components, without recursion.

/** @typedef {Map<string, { to: string, line: number }[]>} Edges */

/** @param {Edges} edges */
export function findCycles(edges) {
  const order = new Map()
  const lowest = new Map()
  const open = []
  const groups = []
  for (const start of edges.keys()) {
    if (order.has(start)) continue
    const work = [{ node: start, next: 0 }]
    while (work.length > 0) {
      const step = work[work.length - 1]
      const { node } = step
      if (step.next === 0) {
        order.set(node, order.size)
        lowest.set(node, order.get(node))
        open.push(node)
      }
      const child = edges.get(node)?.[step.next]?.to
      step.next += 1
      if (child !== undefined) {
        if (!order.has(child)) work.push({ node: child, next: 0 })
        else if (open.includes(child)) lowest.set(node, Math.min(lowest.get(node), order.get(child)))
        continue
      }
      work.pop()
      const parent = work[work.length - 1]?.node
      if (parent !== undefined) lowest.set(parent, Math.min(lowest.get(parent), lowest.get(node)))
      if (lowest.get(node) !== order.get(node)) continue
      const group = open.splice(open.indexOf(node))
      if (group.length > 1 || edges.get(node)?.some(({ to }) => to === node)) groups.push(group.sort())
    }
  }
  return groups
}

/**
 * One way round a group, as short as there is from its first file.
 * @param {string[]} group
 * @param {Edges} edges
 */
export function shortestCycle(group, edges) {
  const [start] = group
  const cameFrom = new Map()
  const queue = [start]
  for (const node of queue) {
    for (const { to } of edges.get(node) ?? []) {
      if (to === start) {
        const way = []
        for (let at = node; at !== start; at = cameFrom.get(at)) way.unshift(at)
        return [start, ...way]
      }
      if (!group.includes(to) || cameFrom.has(to)) continue
      cameFrom.set(to, node)
      queue.push(to)
    }
  }
  return [start]
}
