// A strict check of a policy that another thread makes meanwhile, and says in shared memory how it ended. It can only confirm:
// whatever else comes of it, the thread that needs the policy checks it again and gets the complaints itself.

/** Element 0 is one of {@link states}. */
export type PolicyCheck = Int32Array

const states = { pending: 0, passed: 1, undecided: 2 } as const

/** Until then a check of a small policy has ended, or its thread has. */
const patienceMs = 5_000

export function pendingCheck(): PolicyCheck {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** For a policy that was checked before, and had no complaint. */
export function passedCheck(): PolicyCheck {
  const check = pendingCheck()
  endCheck(check, true)
  return check
}

export function endCheck(check: PolicyCheck, hasPassed: boolean): void {
  Atomics.store(check, 0, hasPassed ? states.passed : states.undecided)
  Atomics.notify(check, 0)
}

/** Waits for the end of a check; `true` only if it passed. */
export function hasPassed(check: PolicyCheck): boolean {
  Atomics.wait(check, 0, states.pending, patienceMs)
  return Atomics.load(check, 0) === states.passed
}
