// The names that the parser sees in one function, block by block. INVARIANT: look-up and leaving a block cost no more than the
// names involved, whatever the size of the script.

export interface DeclaredName {
  readonly name: string
  readonly isConstant: boolean
  readonly shadowed: DeclaredName | undefined
}

export class NameScope {
  /** The function around a closure, or the host's names around a script. */
  readonly parent: NameScope | undefined
  /** Whether a closure's body uses a name of what stands around it. */
  isCapturing = false
  private readonly visible = new Map<string, DeclaredName>()
  private readonly order: DeclaredName[] = []

  constructor(parent?: NameScope) {
    this.parent = parent
  }

  declare(name: string, isConstant: boolean): void {
    const entry = { name, isConstant, shadowed: this.visible.get(name) }
    this.visible.set(name, entry)
    this.order.push(entry)
  }

  find(name: string): DeclaredName | undefined {
    return this.visible.get(name)
  }

  /** Looks through the functions around it too, as a closure captures, and marks those that the name is not of. */
  findThrough(name: string): DeclaredName | undefined {
    for (let scope: NameScope | undefined = this; scope !== undefined; scope = scope.parent) {
      const entry = scope.find(name)
      if (entry !== undefined) return entry
      scope.isCapturing = true
    }
    return undefined
  }

  /** Where a block starts; {@link leave} takes it back. */
  enter(): number {
    return this.order.length
  }

  leave(mark: number): void {
    while (this.order.length > mark) {
      const entry = this.order.pop()
      if (entry === undefined) return
      if (entry.shadowed === undefined) this.visible.delete(entry.name)
      else this.visible.set(entry.name, entry.shadowed)
    }
  }
}
