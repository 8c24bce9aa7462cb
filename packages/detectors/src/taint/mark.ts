// Taint as a tree of properties: which untrusted values a value holds, and where in it. Trees are never changed; a union that
// adds nothing gives the first one back, so that the end of the propagation is seen by identity.

import type { Ref } from '../ir/program.js'
import type { ParameterOrigin } from './parameter-origin.js'
import type { SourceKind } from './specification.js'
import { type Step, stepFrom } from './steps.js'

/** The place of the object that a method is called on, among what a call gives. */
export const receiverIndex = -1

export type Origin =
  | {
      readonly kind: 'source'
      /** Where it is read. */
      readonly ref: Ref
      /** What it was read of, where it is a property by now. */
      readonly entered?: Ref
      /** `the query parameter \`dir\``. */
      readonly what: string
      /** For one of them by name, before the name is known. */
      readonly one: string
      /** The properties read of it so far. */
      readonly names: readonly string[]
      readonly sourceKind: SourceKind | 'own'
      readonly isGuess: boolean
      /** A path of the site itself, which does harm at the beginning of an address only. */
      readonly isOwnAddress?: true
      /** The one property of the value that it is, where it is not the value. */
      readonly field?: string
      /** Of a record: where in what a call gives the field stands. */
      readonly within?: readonly string[]
    }
  /** Whatever a caller gives: resolved at each call. */
  | ParameterOrigin

/** What made a value safe for the rule. */
export interface Clearing {
  readonly reason: string
  /** Calls behind which it does not count. */
  readonly undoneBy?: readonly string[]
  /** It is only shorter. */
  readonly isShorter?: boolean
}

export interface Mark {
  /** What tells it apart from the others of a value: its origin, and what is known of it. */
  readonly key: number
  readonly origin: Origin
  readonly steps: Step | undefined
  /** The scheme and host before it are fixed; something stands before it. */
  readonly originFixed: boolean
  readonly startFixed: boolean
  /** Of a parameter: anything inside of what is given, not only that itself. */
  readonly deep: boolean
  /** How much less sure than the best. */
  readonly doubt: number
  readonly clearing: Clearing | undefined
}

export interface Taint {
  readonly marks: readonly Mark[]
  readonly children: ReadonlyMap<string, Taint>
}

/** Any property. */
export const anyProperty = '*'

/** What stands for the names of an object's properties, in a path. */
export const nameProperty = '(name)'

const mostMarks = 12
const deepest = 5
const mostChildren = 40
const noChildren: ReadonlyMap<string, Taint> = new Map()

/** Each field by its name, since the engine makes more of these than of anything: a copy with a new field takes forty times as long. */
export function mark(parts: Omit<Mark, 'key'>): Mark {
  const { origin, steps, originFixed, startFixed, deep, doubt, clearing } = parts
  return { key: keyOf(parts), origin, steps, originFixed, startFixed, deep, doubt, clearing }
}

export function keyOf({ origin, originFixed, startFixed, deep, clearing }: Omit<Mark, 'key' | 'steps'>): number {
  const known =
    (originFixed ? 1 : 0) +
    (startFixed ? 2 : 0) +
    (deep ? 4 : 0) +
    (clearing === undefined ? 0 : clearing.isShorter === true ? 24 : 8)
  return origin.kind === 'source' ? origin.ref * 32 + known : -(origin.number * 32 + known)
}

export function tainted(marks: readonly Mark[]): Taint | undefined {
  return marks.length === 0 ? undefined : { marks: distinct(marks), children: noChildren }
}

/** Each once, and not too many: they are few enough to be compared one by one. */
function distinct(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks
  const found: Mark[] = []
  for (const each of marks) {
    if (found.length >= mostMarks) break
    if (!isAmong(found, each.key)) found.push(each)
  }
  return found
}

function isAmong(marks: readonly Mark[], key: number): boolean {
  for (const each of marks) if (each.key === key) return true
  return false
}

export function union(left: Taint | undefined, right: Taint | undefined): Taint | undefined {
  if (left === undefined || left === right) return right
  if (right === undefined) return left
  const marks = unionMarks(left.marks, right.marks)
  const children = right.children.size === 0 ? left.children : unionChildren(left.children, right.children)
  return marks === left.marks && children === left.children ? left : { marks, children }
}

function unionMarks(left: readonly Mark[], right: readonly Mark[]): readonly Mark[] {
  let all: Mark[] | undefined
  for (const each of right) {
    if ((all ?? left).length >= mostMarks) break
    if (!isAmong(all ?? left, each.key)) all = [...(all ?? left), each]
  }
  return all ?? left
}

function unionChildren(
  left: ReadonlyMap<string, Taint>,
  right: ReadonlyMap<string, Taint>,
): ReadonlyMap<string, Taint> {
  let children: Map<string, Taint> | undefined
  for (const [name, child] of right) {
    const before = left.get(name)
    const after = union(before, child)
    if (after === undefined || after === before) continue
    if (before === undefined && left.size >= mostChildren) continue
    children ??= new Map(left)
    children.set(name, after)
  }
  return children ?? left
}

/** A value that holds this one in a property. */
export function within(name: string, child: Taint | undefined): Taint | undefined {
  if (child === undefined) return undefined
  return { marks: [], children: new Map([[name, depthOf(child) >= deepest ? flattened(child) : child]]) }
}

function depthOf(taint: Taint): number {
  let depth = 0
  for (const child of taint.children.values()) depth = Math.max(depth, depthOf(child))
  return depth + 1
}

/** How many marks it holds. */
export function sizeOf(taint: Taint): number {
  let size = taint.marks.length
  for (const child of taint.children.values()) size += sizeOf(child)
  return size
}

/** Marked as a whole: what was inside may by now be anywhere in it, which is less sure. */
export function flattened(taint: Taint): Taint {
  const inside = [...taint.children.values()].flatMap((child) => everything(child))
  const unsure = inside.map((each) => mark({ ...each, doubt: each.doubt + 1 }))
  return { marks: distinct([...taint.marks, ...unsure]), children: noChildren }
}

/** With one property replaced. */
export function replaced(object: Taint | undefined, name: string, value: Taint | undefined): Taint | undefined {
  if (object === undefined) return within(name, value)
  const children = new Map(object.children)
  children.delete(name)
  const rest: Taint = { marks: object.marks, children }
  const cleaned = rest.marks.length === 0 && children.size === 0 ? undefined : rest
  return union(cleaned, within(name, value))
}

/** What a property holds by itself: without what is said of the object as a whole. */
export function propertyOf(taint: Taint | undefined, name: string): Taint | undefined {
  if (taint === undefined) return undefined
  if (name === nameProperty) return undefined
  if (name === anyProperty) {
    return [...taint.children.values()].reduce<Taint | undefined>((all, child) => union(all, child), undefined)
  }
  return union(taint.children.get(name), taint.children.get(anyProperty))
}

/** All marks, wherever they are. */
export function everything(taint: Taint | undefined): readonly Mark[] {
  if (taint === undefined) return []
  if (taint.children.size === 0) return taint.marks
  return distinct([...taint.marks, ...[...taint.children.values()].flatMap((child) => everything(child))])
}

/** All that is in a value as one text; of a parameter, whatever is in what is given for it. */
export function textOf(taint: Taint | undefined): Taint | undefined {
  return tainted(
    everything(taint).map((each) => (each.origin.kind === 'parameter' ? mark({ ...each, deep: true }) : each)),
  )
}

/** Without properties of such names, wherever they are. */
export function without(taint: Taint | undefined, names: readonly string[]): Taint | undefined {
  if (taint === undefined || names.length === 0) return taint
  const kept = [...taint.children].flatMap(([name, child]): [string, Taint][] => {
    const inside = names.includes(name) ? undefined : without(child, names)
    return inside === undefined ? [] : [[name, inside]]
  })
  return { marks: taint.marks, children: new Map(kept) }
}

/** The same tree with other marks. */
export function mapMarks(taint: Taint | undefined, change: (mark: Mark) => Mark | undefined): Taint | undefined {
  if (taint === undefined) return undefined
  const marks = distinct(taint.marks.flatMap((each) => change(each) ?? []))
  const children = new Map<string, Taint>()
  for (const [name, child] of taint.children) {
    const changed = mapMarks(child, change)
    if (changed !== undefined) children.set(name, changed)
  }
  return marks.length === 0 && children.size === 0 ? undefined : { marks, children }
}

export interface Change {
  /** The key of what `mark` gives. */
  readonly key: (mark: Mark) => number
  readonly mark: (mark: Mark) => Mark
}

/** The union with the same tree with other marks: of those that are known already, no more than the key is made. */
export function unionMapped(left: Taint | undefined, tree: Taint | undefined, change: Change): Taint | undefined {
  if (tree === undefined) return left
  if (left === undefined) return mapMarks(tree, change.mark)
  const marks = unionMappedMarks(left.marks, tree.marks, change)
  let children: Map<string, Taint> | undefined
  for (const [name, child] of tree.children) {
    const before = left.children.get(name)
    if (before === undefined && left.children.size >= mostChildren) continue
    const after = unionMapped(before, child, change)
    if (after === undefined || after === before) continue
    children ??= new Map(left.children)
    children.set(name, after)
  }
  if (marks === left.marks && children === undefined) return left
  return { marks, children: children ?? left.children }
}

function unionMappedMarks(left: readonly Mark[], right: readonly Mark[], change: Change): readonly Mark[] {
  let all: Mark[] | undefined
  for (const each of right) {
    if ((all ?? left).length >= mostMarks) break
    if (!isAmong(all ?? left, change.key(each))) all = [...(all ?? left), change.mark(each)]
  }
  return all ?? left
}

/** One step further. The marks stay as distinct as they are, and no more than that is copied: no part of the engine is busier. */
export function advanced(taint: Taint | undefined, ref: Ref, note?: string): Taint | undefined {
  if (taint === undefined) return undefined
  const marks = taint.marks.map((each) => stepped(each, ref, note))
  if (taint.children.size === 0) return { marks, children: noChildren }
  const children = new Map<string, Taint>()
  for (const [name, child] of taint.children) {
    const moved = advanced(child, ref, note)
    if (moved !== undefined) children.set(name, moved)
  }
  return { marks, children }
}

function stepped(each: Mark, ref: Ref, note?: string): Mark {
  const { key, origin, steps, originFixed, startFixed, deep, doubt, clearing } = each
  return { key, origin, steps: stepFrom(steps, ref, note), originFixed, startFixed, deep, doubt, clearing }
}

/** What is at the end of a path of a tree: marks above it cover it. */
export function lookUp(taint: Taint | undefined, path: readonly string[], deep: boolean): readonly Mark[] {
  const end = subtree(taint, path)
  return deep ? everything(end) : (end?.marks ?? [])
}

function subtree(taint: Taint | undefined, path: readonly string[]): Taint | undefined {
  let node = taint
  for (const name of path) node = union(propertyOf(node, name), tainted(node?.marks ?? []))
  return node
}
