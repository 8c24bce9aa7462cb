// What a name means at the moment: shown to the person who approves an act on it, and looked at again right before that act.

export interface Identity {
  readonly device: bigint
  readonly inode: bigint
}

export interface Subject {
  /** Nothing where the name is free. */
  identity(): Identity | undefined
  /** Whether the name still means what it meant when its identity was told. */
  isUnchanged(): boolean
}

/** A held directory, as far as names in it are looked at. */
interface Names {
  look(name: string): { readonly stat: { readonly dev: bigint; readonly ino: bigint } } | undefined
}

/** A name in a held directory, for acts that go by the name: creating, replacing, removing what has it. */
export class NamedSubject implements Subject {
  #directory: Names
  readonly #name: string
  #told: Identity | undefined
  #isClaimed = false

  constructor(directory: Names, name: string) {
    this.#directory = directory
    this.#name = name
  }

  identity(): Identity | undefined {
    this.#told = this.#look()
    return this.#told
  }

  /** The directory is held anew: from now on the name is looked up there. */
  lookIn(directory: Names): void {
    this.#directory = directory
  }

  /** A name that was free and still is may be taken by the act itself, which creates exclusively. */
  isUnchanged(): boolean {
    const now = this.#look()
    if (this.#told !== undefined) return now?.device === this.#told.device && now.inode === this.#told.inode
    const isFree = now === undefined || this.#isClaimed
    this.#isClaimed = true
    return isFree
  }

  #look(): Identity | undefined {
    const looked = this.#directory.look(this.#name)
    return looked === undefined ? undefined : { device: looked.stat.dev, inode: looked.stat.ino }
  }
}
