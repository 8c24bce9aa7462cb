// Unmounting, which Node cannot: by the name in the held parent, and never through a link. The mount point itself can not be held, since
// that keeps it busy.

import { demandGrant, type Grant } from '../grant.js'
import { osError } from '../os-error.js'
import { join } from '../path.js'
import { directory } from '../resource.js'
import { cLibrary } from './c-library.js'
import type { HeldDirectory } from './held.js'

/** `UMOUNT_NOFOLLOW` */
const withoutFollowing = 8

/** Takes away the file system that is mounted on a name; the system's failure is an error. */
export function unmountName(parent: HeldDirectory, name: string, grant: Grant): void {
  demandGrant(grant, ['unmount'], directory(join(parent.path, name)))
  const library = cLibrary('unmount')
  const unmount = library.find('unmount', 'int umount2(const char *, int)') as (path: string, flags: number) => number
  if (unmount(parent.child(name), withoutFollowing) !== 0) throw osError(library.failure())
}
