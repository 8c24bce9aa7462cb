// Programs that an operation itself needs, by their fixed paths: run by the descriptor that was asked about, with `execute` asked for the
// file and with just the arguments that the policy saw.

import type { Grant } from '../grant.js'
import type { Host } from '../host.js'
import { type Confinement, canConfine } from '../launcher/confinement.js'
import { hasCLibrary } from '../platform/c-library.js'
import { executeHeld, type LentObject, type ProgramEnd } from '../platform/execute.js'
import type { ProgramRights } from '../platform/launch-program.js'
import { closePlace, openPlace, type Place, requireFile } from './access.js'
import { bytesPerUnit } from './content.js'
import { askExecute } from './execute.js'
import type { Ask } from './operation.js'

export interface FixedRun {
  readonly args: readonly string[]
  readonly input?: string
  readonly lent?: readonly LentObject[]
  /** What it may do at most, where this machine can hold it to that. */
  readonly confinement?: Exclude<Confinement, 'none'>
}

/** In operations of the script, as `execute` costs. */
const costOfProgram = 10_000
const ours = { uid: -1, gid: -1 }

/** A program that was opened and may be run once the rest of the operation has been asked. */
export class FixedProgram {
  readonly #host: Host
  readonly #place: Place

  constructor(host: Host, path: string) {
    this.#host = host
    this.#place = openPlace(host, path, 'refuse')
  }

  run({ args, input, lent, confinement }: FixedRun): ProgramEnd {
    const host = this.#host
    const grant = this.#grant(args)
    const object = requireFile(this.#place)
    const end = executeHeld(object, grant, {
      name: object.name,
      args,
      environment: new Map(),
      ...ours,
      mostMs: host.limits.programMilliseconds,
      mostBytes: host.limits.programBytes,
      ...(input === undefined ? {} : { input }),
      ...(lent === undefined ? {} : { lent }),
      ...(confinement === undefined ? {} : this.#confined(confinement)),
    })
    host.charge(costOfProgram + (end.stdout.length + end.stderr.length) / bytesPerUnit)
    return end
  }

  /** Where it cannot be held to that, it runs as any program does, and that is told. */
  #confined(confinement: Exclude<Confinement, 'none'>): { readonly rights?: ProgramRights } {
    const { programLauncher: launcher, journal } = this.#host
    if (launcher !== undefined && canConfine() && hasCLibrary())
      return { rights: { launcher, capabilities: [], confinement, target: undefined } }
    journal.note(`${this.#place.path.text} ran with all rights of this user: they cannot be taken here`)
    return {}
  }

  /** Asked also where the file is not there: a denial tells nothing of that. */
  #grant(args: readonly string[]): Grant {
    const { object, path, subject } = this.#place
    const question = { args: args.map((key) => ({ key, value: undefined })), environment: new Map(), owner: ours }
    return this.#host.guard.authorize(askExecute({ path, subject: object ?? subject }, question))
  }

  close(): void {
    closePlace(this.#place)
  }
}

/** What running it asks for: `opens` first, `execute` when all else was asked. */
export function asksOfProgram(path: string): { readonly opens: readonly Ask[]; readonly execute: Ask } {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return {
    opens: [
      { action: 'open', on: 'directory', at: folder },
      { action: 'open', on: 'file', at: path },
    ],
    execute: { action: 'execute', on: 'file', at: path },
  }
}
