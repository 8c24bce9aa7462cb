// A folder of the tree by its relative path: open Dir of each folder on the way; no link is followed.

import {
  askDirectory,
  enterDirectory,
  type HeldDirectory,
  type Host,
  openDirectoryAt,
  parsePath,
} from '@sallyport/runner/operations'

/** Held open; the caller closes it. */
export function openTreeDirectory(host: Host, root: string, names: readonly string[]): HeldDirectory {
  let directory = openDirectoryAt(host, parsePath(root), 'refuse')
  for (const name of names) directory = descend(host, directory, name)
  return directory
}

/** Gives the folder below and closes the one above, also where it fails. */
function descend(host: Host, parent: HeldDirectory, name: string): HeldDirectory {
  try {
    const next = enterDirectory(parent, name)
    try {
      host.guard.authorize(askDirectory('open', next.path, next))
      return next
    } catch (error) {
      next.close()
      throw error
    }
  } finally {
    parent.close()
  }
}
