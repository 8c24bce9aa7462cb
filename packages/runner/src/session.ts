// One run of one script: its guard, its open objects, its journal, and the denials it met.

import type { Position } from '@sallyport/diagnostics'
import type { CallContext } from '@sallyport/rhai'
import type { Denial } from './access-denied.js'
import type { AccessRequest } from './access-request.js'
import type { Guard } from './guard.js'
import type { Host } from './host.js'
import type { Journal } from './journal.js'
import type { OperationLimits } from './limits.js'
import { DescriptorTable } from './platform/descriptor.js'
import type { SideThread } from './platform/side-thread.js'
import { RunMeter } from './run-meter.js'

const mostRemembered = 1000

/** A denial with all that its operation needs. */
export interface RememberedDenial {
  readonly denial: Denial
  readonly needed: readonly AccessRequest[]
  readonly position: Position | undefined
}

/** What a run is given of the world. */
type Surroundings = Pick<
  Host,
  'now' | 'redactionDictionary' | 'sideThread' | 'network' | 'places' | 'programLauncher' | 'sleep'
>

export class Session {
  readonly guard: Guard
  readonly journal: Journal
  readonly host: Host
  readonly #descriptors: DescriptorTable
  readonly #sideThread: SideThread
  readonly #denials: RememberedDenial[] = []
  #context: CallContext | undefined
  /** Rex's complaint about a name that only the runner may publish under. */
  reservedName: string | undefined

  constructor(guard: Guard, journal: Journal, limits: OperationLimits, surroundings: Surroundings) {
    this.guard = guard
    this.journal = journal
    const meter = new RunMeter(limits, () => performance.now())
    this.#descriptors = new DescriptorTable(limits.openObjects, meter)
    this.#sideThread = surroundings.sideThread
    this.host = {
      guard,
      journal,
      limits,
      meter,
      descriptors: this.#descriptors,
      ...surroundings,
      line: () => this.line,
      charge: (units) => {
        meter.checkTime()
        this.#context?.chargeOperations(Math.ceil(units))
      },
    }
  }

  /** The script's call that runs now: what operations do is charged to it. Gives the call that ran until now. */
  enter(context: CallContext): CallContext | undefined {
    const outer = this.#context
    this.#context = context
    return outer
  }

  /** Back to the call inside which it ran, if it was a closure's. */
  leave(outer: CallContext | undefined): void {
    this.#context = outer
  }

  get line(): number {
    return this.#context?.position?.line ?? 0
  }

  /** Keeps a denial for the operator, with everything that the denied call needs. */
  remember(denial: Denial, planned: readonly AccessRequest[]): void {
    if (this.#denials.length >= mostRemembered) return
    this.#denials.push({
      denial,
      needed: [...planned, ...denial.asked, denial.request],
      position: this.#context?.position,
    })
  }

  get denials(): readonly RememberedDenial[] {
    return this.#denials
  }

  close(): void {
    this.#descriptors.closeAll()
    this.#sideThread.end()
  }
}
