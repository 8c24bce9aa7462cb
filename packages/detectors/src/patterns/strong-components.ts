// The strongly connected components of a graph (Tarjan's algorithm, with a stack of its own): those of what can be reached from the
// roots. Each node's successors are asked for once.

export function componentsOf(
  count: number,
  successors: (node: number) => readonly number[],
  roots: readonly number[] = Array.from({ length: count }, (_, node) => node),
): number[][] {
  const order = new Map<number, number>()
  const lowest = new Map<number, number>()
  const open: number[] = []
  const isOpen = new Set<number>()
  const components: number[][] = []

  function enter(node: number): Visit {
    order.set(node, order.size)
    lowest.set(node, order.get(node) ?? 0)
    open.push(node)
    isOpen.add(node)
    return { node, next: successors(node), at: 0 }
  }

  function leave(node: number): void {
    if (lowest.get(node) !== order.get(node)) return
    const members = open.splice(open.lastIndexOf(node))
    for (const member of members) isOpen.delete(member)
    components.push(members)
  }

  function lower(node: number, to: number | undefined): void {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, to ?? Number.POSITIVE_INFINITY))
  }

  for (const root of roots) {
    if (order.has(root)) continue
    const visits = [enter(root)]
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const { node } = visit
      const next = visit.next[visit.at]
      visit.at += 1
      if (next === undefined) {
        visits.pop()
        leave(node)
        const outer = visits.at(-1)
        if (outer !== undefined) lower(outer.node, lowest.get(node))
      } else if (!order.has(next)) visits.push(enter(next))
      else if (isOpen.has(next)) lower(node, order.get(next))
    }
  }
  return components
}

interface Visit {
  readonly node: number
  readonly next: readonly number[]
  at: number
}
