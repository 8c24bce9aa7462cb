// What every operation of one run works with.

import type { Guard } from './guard.js'
import type { Journal } from './journal.js'
import type { OperationLimits } from './limits.js'
import type { NetworkSettings } from './network/settings.js'
import type { HostPlaces } from './places.js'
import type { DescriptorTable } from './platform/descriptor.js'
import type { SideThread } from './platform/side-thread.js'
import type { RunMeter } from './run-meter.js'

export interface Host {
  readonly guard: Guard
  readonly descriptors: DescriptorTable
  /** For what can only be waited for. */
  readonly sideThread: SideThread
  readonly network: NetworkSettings
  readonly limits: OperationLimits
  /** What the run has used so far: reads of files count themselves, what else is read or written is told to it. */
  readonly meter: RunMeter
  readonly journal: Journal
  readonly now: () => Date
  /** Path of the dictionary of log templates, for `redacted_read`. */
  readonly redactionDictionary: string
  readonly places: HostPlaces
  /** The program that starts others with rights that Node cannot give or take; without it nothing is started with them. */
  readonly programLauncher: URL | undefined
  /** Line of the script's call that runs now; 0 where unknown. */
  readonly line: () => number
  /** Waits; a signal to the run ends the wait and the script. */
  readonly sleep: (milliseconds: number) => void
  /** Charges the script's limit for work on so many bytes or items; throws, uncatchably, when the limit is passed (EN-6). */
  readonly charge: (units: number) => void
}
