// Runs every program of the corpus on the built engine, in a realm whose intrinsics are frozen (`frozen`) or left alone, and says what
// came out and whether any intrinsic object changed. A process of its own: the test runner itself needs an unfrozen realm.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Engine, EvaluationError, errorText, ParseError, toDebugText } from '../dist/index.js'

/** Everything reachable from the language's globals by properties and prototypes. */
function intrinsics() {
  const names = Object.getOwnPropertyNames(globalThis).filter((name) => /^[A-Z]/.test(name))
  const languages = names.filter((name) => !['WebAssembly', 'Buffer'].includes(name))
  const pending = languages.map((name) => Object.getOwnPropertyDescriptor(globalThis, name)?.value)
  pending.push(
    Object.getPrototypeOf(function* () {}),
    Object.getPrototypeOf(async () => {}),
  )
  pending.push(
    [][Symbol.iterator](),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
  )
  const found = new Set()
  while (pending.length > 0) {
    const item = pending.pop()
    if ((typeof item !== 'object' && typeof item !== 'function') || item === null || found.has(item)) continue
    found.add(item)
    pending.push(Object.getPrototypeOf(item))
    for (const key of Reflect.ownKeys(item)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(item, key) ?? {}
      pending.push(value, get, set)
    }
  }
  return [...found]
}

const snapshot = (objects) =>
  objects.map((item) => ({
    prototype: Object.getPrototypeOf(item),
    properties: Object.getOwnPropertyDescriptors(item),
  }))

const sameProperty = (before, after) =>
  after !== undefined && Reflect.ownKeys(before).every((part) => Object.is(before[part], after[part]))

function isSame(before, after) {
  const keys = Reflect.ownKeys(before.properties)
  return (
    before.prototype === after.prototype &&
    keys.length === Reflect.ownKeys(after.properties).length &&
    keys.every((key) => sameProperty(before.properties[key], after.properties[key]))
  )
}

function outcome(text) {
  const lines = []
  const engine = new Engine({ limits: { maxOperations: 200_000 }, onPrint: (line) => lines.push(line), now: () => 0 })
  try {
    lines.push(toDebugText(engine.evaluate(text)))
  } catch (error) {
    if (!(error instanceof EvaluationError || error instanceof ParseError)) throw error
    lines.push(errorText(error))
  }
  return lines.join('\n')
}

const folder = new URL('./corpus/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.rhai'))
const programs = files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n---\n').slice(1))

const all = intrinsics()
// What holds process-wide state of Node changes by itself; the language's own objects do not.
const watched = all.filter((item) => Object.isExtensible(item))
if (process.argv[2] === 'frozen') for (const item of watched) Object.freeze(item)
const before = snapshot(watched)
const digest = createHash('sha256')
for (const program of programs) digest.update(outcome(program))
const after = snapshot(watched)
const changed = before.filter((state, index) => !isSame(state, after[index])).length
const report = { programs: programs.length, watched: watched.length, changed, outcomes: digest.digest('hex') }
process.stdout.write(JSON.stringify(report))
