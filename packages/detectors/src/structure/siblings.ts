// Which routes are compared with one another: those of one router, and, in the file that mounts several, those of all of them. A route
// of another file is spoken of only where the file at hand shows more of its way than its own does: the mount.

import { moduleOf } from '../ir/program.js'
import type { Semantics } from '../ir/semantics.js'
import type { Route } from '../routes/route.js'

export function siblingGroups({ program }: Semantics, routes: readonly Route[]): Route[][] {
  const byRouter = new Map<string, Route[]>()
  for (const route of routes) {
    const known = byRouter.get(route.router)
    if (known === undefined) byRouter.set(route.router, [route])
    else known.push(route)
  }
  const own = [...byRouter.values()].filter((group) => group.some(({ ref, from = ref }) => moduleOf(from) === 0))
  const joined = routes.filter(({ isApart }) => isApart !== true)
  const isJoined = program.modules.length > 1 && new Set(joined.map(({ router }) => router)).size > 1
  // Routers that agree within themselves are compared with each other: all routes of one are open, all of the others are not.
  return isJoined ? [...own, joined] : own
}
