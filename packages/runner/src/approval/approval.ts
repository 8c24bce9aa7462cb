// The approval of one act, once given. INVARIANT: it is used in one operation, soon, and on what was shown; then it is spent.

import type { Decision } from '@sallyport/policy'
import { notApproved } from '../access-denied.js'
import { osError } from '../os-error.js'
import type { Subject } from './subject.js'

/** An operation acts at once; what waits longer than this is no longer what was approved. */
const validMs = 60_000

export class Approval {
  readonly #decision: Decision
  readonly #given = performance.now()
  #usedIn: number | undefined

  constructor(decision: Decision) {
    this.#decision = decision
  }

  /**
   * Called right before each act under it; gives the denial where it is spent. `operation` is the number of the one that runs. Throws
   * where the name means another object by now.
   */
  use(operation: number, subject: Subject | undefined): Decision | undefined {
    this.#usedIn ??= operation
    if (this.#usedIn !== operation) return notApproved(this.#decision, 'the approval was for an act that is over')
    if (performance.now() - this.#given > validMs) return notApproved(this.#decision, 'the approval has expired')
    if (subject?.isUnchanged() === false) throw osError('ESTALE')
    return undefined
  }
}
