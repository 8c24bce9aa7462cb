// Where a link leads: the link is asked for under its name, what it leads to under its real path, and nothing is opened for an act
// (FS-3).

import type { Host } from '../host.js'
import { parsePath } from '../path.js'
import type { HeldObject } from '../platform/held.js'
import { resolveLink, walkToDirectory } from '../platform/walk.js'
import { askDirectory, askFile, resolve, reveal } from './access.js'

/** Asks `open` for a held link and for what it leads to, and holds that; nothing where it leads nowhere. */
export function openTarget(host: Host, link: HeldObject): HeldObject | undefined {
  const target = resolve(() => findTarget(host, link))
  host.guard.authorize(askFile('open', link.path, link))
  const object = reveal(target)
  if (object === undefined) return undefined
  try {
    host.guard.authorize((object.kind === 'directory' ? askDirectory : askFile)('open', object.path, object))
    return object
  } catch (error) {
    object.close()
    throw error
  }
}

function findTarget(host: Host, link: HeldObject): HeldObject | undefined {
  const { directory, name } = resolveLink(link.parent, link.name)
  const parent = walkToDirectory(host.descriptors, parsePath(directory), 'refuse')
  const object = parent.find(name)
  if (object === undefined) parent.close()
  return object
}
