// What arrays, maps and blobs know of what lies inside them: upper bounds of its sizes, so that limits on whole trees cost nothing
// while they are far away. INVARIANT: a known bound is never too small; whoever writes a value into a container, or takes a container
// out of one to write into it, says so.

import type { Value } from './value.js'

const unknown = -1

export abstract class Container {
  /** Elements and bytes in containers inside, without this one's own; {@link unknown} until asked for. */
  private innerElements: number
  private innerEntries = 0
  /** UTF-8 bytes of the strings inside. */
  private innerBytes = 0

  /** `isEmpty`: whether nothing inside can have a size of its own. */
  constructor(isEmpty: boolean) {
    this.innerElements = isEmpty ? 0 : unknown
  }

  /** Elements or bytes of its own. */
  abstract readonly elementCount: number
  /** Map entries of its own. */
  abstract readonly entryCount: number
  abstract inside(): Iterable<Value>

  /** A value was put inside. */
  noteInside(value: Value): void {
    if (this.innerElements === unknown) return
    if (typeof value === 'string') this.innerBytes += value.length * 3
    else if (value instanceof Container) this.addInside(value)
  }

  private addInside(value: Container): void {
    value.settle()
    this.innerElements += value.innerElements + value.elementCount + value.slotCount
    this.innerEntries += value.innerEntries + value.entryCount
    this.innerBytes += value.innerBytes
  }

  /** What lies inside may change without this container hearing of it. */
  protected forgetInside(): void {
    this.innerElements = unknown
  }

  protected takeBounds(other: Container): void {
    this.innerElements = other.innerElements
    this.innerEntries = other.innerEntries
    this.innerBytes = other.innerBytes
  }

  /** Elements that the slot of this container counts besides its own; blobs are Rhai's exception. */
  protected get slotCount(): number {
    return 0
  }

  get isSettled(): boolean {
    return this.innerElements !== unknown
  }

  private settle(): void {
    if (this.innerElements !== unknown) return
    this.innerElements = 0
    this.innerEntries = 0
    this.innerBytes = 0
    for (const value of this.inside()) this.noteInside(value)
  }

  /** Whether it may be beyond a limit, with everything inside; false is certain. */
  mayExceed(elements: number, entries: number, bytes: number): boolean {
    this.settle()
    return (
      this.elementCount + this.innerElements > elements ||
      this.entryCount + this.innerEntries > entries ||
      this.innerBytes > bytes
    )
  }

  /** Replaces the bounds by what was counted. */
  correct({ elements, entries, bytes }: Sizes): void {
    this.innerElements = elements - this.elementCount
    this.innerEntries = entries - this.entryCount
    this.innerBytes = bytes
  }

  /** Adds what this container counts as part of a tree. */
  addOwn(sizes: Sizes, isInside: boolean): void {
    sizes.elements += this.elementCount + (isInside ? this.slotCount : 0)
    sizes.entries += this.entryCount
  }
}

/** Sizes of a whole tree: elements of arrays and bytes of blobs, map entries, bytes of strings. */
export interface Sizes {
  elements: number
  entries: number
  bytes: number
}
