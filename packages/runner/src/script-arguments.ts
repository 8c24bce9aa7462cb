// The script arguments file: a JSON object of tagged values (`{"name": {"stringValue": "x"}}`). Walked into Maps, never used
// as objects, so that no name can mean anything to JavaScript (IN-5). Depth and ranges are checked here.

import { CodedError } from '@sallyport/diagnostics'
import { Float, RhaiArray, RhaiMap, type Value } from '@sallyport/rhai'
import { type Node, parseTree } from 'jsonc-parser'

/** A container in a container may hold nothing. */
const mostDepth = 2

export class ArgumentsError extends CodedError {}

/** The value is right but nested too deep: Rex reports it apart, after the policy was read. */
export class ArgumentDepthError extends CodedError {}

/** Parses the JSON text of a script arguments file; the order of names is kept. */
export function parseScriptArguments(text: string): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  for (const [name, tagged] of entriesOf(parseJson(text), 'the arguments')) {
    values.set(name, readTagged({ text, name }, tagged, 1))
  }
  return values
}

/** Checks the nesting that {@link parseScriptArguments} lets pass. */
export function checkArgumentDepth(values: ReadonlyMap<string, Value>): void {
  for (const [name, value] of values) {
    if (depthOf(value) > mostDepth) {
      throw new ArgumentDepthError({
        code: 'arguments/too-deep',
        message: `Argument '${name}': Maximum nesting depth of ${mostDepth} exceeded`,
        hint: 'a list or a map in the arguments holds plain values only',
      })
    }
  }
}

function depthOf(value: Value): number {
  if (value instanceof RhaiArray) return deepest(value.elements)
  if (value instanceof RhaiMap) return deepest(value.entries.values())
  return 1
}

function deepest(items: Iterable<Value>): number {
  let depth = 1
  for (const item of items) depth = Math.max(depth, 1 + depthOf(item))
  return depth
}

/** The syntax tree of strict JSON: `JSON.parse` decides what is JSON, the tree keeps every digit of a number. */
function parseJson(text: string): Node {
  let tree: Node | undefined
  try {
    JSON.parse(text)
    tree = parseTree(text)
  } catch (error) {
    throw invalid(error instanceof RangeError ? 'nested too deep' : error instanceof Error ? error.message : 'not JSON')
  }
  if (tree === undefined) throw invalid('expected a JSON object of names and tagged values')
  return tree
}

const tags = [
  'stringValue',
  'integerValue',
  'longValue',
  'doubleValue',
  'booleanValue',
  'listValue',
  'mapValue',
] as const
type Tag = (typeof tags)[number]

/** The whole text, for the digits of numbers, and the argument it is about, for messages. */
interface Context {
  readonly text: string
  readonly name: string
}

function readTagged(context: Context, tagged: Node, depth: number): Value {
  // Far more than the nesting rule allows, far less than the stack holds.
  if (depth > 64) throw invalid(`\`${context.name}\` is nested too deep`)
  const entries = entriesOf(tagged, `\`${context.name}\``)
  const [tag, value] = entries[0] ?? []
  if (entries.length !== 1 || !isTag(tag) || value === undefined) {
    throw invalid(`\`${context.name}\`: expected exactly one of ${tags.join(', ')}`)
  }
  return readers[tag](context, value, depth)
}

const readers: Record<Tag, (context: Context, value: Node, depth: number) => Value> = {
  stringValue: (context, { value }) => {
    if (typeof value !== 'string') throw wrong(context, 'a string')
    if (/\p{Surrogate}/u.test(value)) throw wrong(context, 'Unicode text without lone surrogates')
    return value
  },
  integerValue: (context, value) => readInteger(context, value, 32),
  longValue: (context, value) => readInteger(context, value, 64),
  doubleValue: (context, { value }) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(context, 'a number')
    return new Float(value)
  },
  booleanValue: (context, { value }) => {
    if (typeof value !== 'boolean') throw wrong(context, 'a bool')
    return value
  },
  listValue: (context, { type, children = [] }, depth) => {
    if (type !== 'array') throw wrong(context, 'a list')
    return new RhaiArray(children.map((item) => readTagged(context, item, depth + 1)))
  },
  mapValue: (context, value, depth) => {
    const entries = entriesOf(value, `\`${context.name}\``)
    return new RhaiMap(new Map(entries.map(([key, item]) => [key, readTagged(context, item, depth + 1)])))
  },
}

/** A whole number that fits in so many bits, exact to the last digit. */
function readInteger(context: Context, { type, offset, length }: Node, bits: number): number | bigint {
  const digits = context.text.slice(offset, offset + length)
  if (type !== 'number' || !/^-?\d+$/.test(digits)) throw wrong(context, 'a whole number')
  const value = BigInt(digits)
  if (BigInt.asIntN(bits, value) !== value) throw wrong(context, `a whole number of ${bits} bits`)
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}

/** Names and values of an object, each name once. */
function entriesOf(node: Node, what: string): readonly (readonly [string, Node])[] {
  if (node.type !== 'object') throw invalid(`${what}: expected an object`, taggedHint)
  const entries = new Map<string, Node>()
  for (const { children = [] } of node.children ?? []) {
    const [key, value] = children
    const name: unknown = key?.value
    if (typeof name !== 'string' || value === undefined) throw invalid(`${what}: expected an object`)
    if (entries.has(name)) throw invalid(`${what}: \`${name}\` is there twice`)
    entries.set(name, value)
  }
  return [...entries]
}

function isTag(tag: string | undefined): tag is Tag {
  return tags.some((known) => known === tag)
}

function wrong({ name }: Context, expected: string): ArgumentsError {
  return invalid(`\`${name}\`: expected ${expected}`)
}

const taggedHint = 'each argument is an object that names its type, as `{"path": {"stringValue": "/var/log"}}`'

function invalid(reason: string, hint?: string): ArgumentsError {
  return new ArgumentsError({ code: 'arguments/invalid', message: reason, ...(hint === undefined ? {} : { hint }) })
}
