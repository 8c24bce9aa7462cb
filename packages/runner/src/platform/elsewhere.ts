// Where the guard's thread is: usually at home, for the time of a script's closure in namespaces of another process. INVARIANT: a fact of this
// thread, changed by namespaces.ts alone; who would read a file of the machine by its name, load code, or start a thread asks here first.

export interface Elsewhere {
  /** Paths mean other files. */
  readonly mount: boolean
  readonly net: boolean
  /** For the record: `mnt:[4026532201] net:[4026532204] of process 123`. */
  readonly name: string
}

let here: Elsewhere | undefined

/** Nothing at home. */
export function elsewhere(): Elsewhere | undefined {
  return here
}

export function setElsewhere(place: Elsewhere | undefined): void {
  here = place
}
